import { device } from '@paihao/shared/contract/account'
import type { Device } from '@paihao/shared/contract/account'
import * as z from '@paihao/shared/contract/z'
import { keptAs, keptIn } from './kept'

const stored = z.object({ token: z.string(), device })

export interface DeviceLogin {
  readonly token: string
  readonly device: Device
}

// A screen must come back by itself after a power cut, so its log-in outlives the window; staff can end it at any time.
const kept = (kind: Device['kind']) => keptIn(() => localStorage, `paihao.${kind}`)

/** The log-in of this screen or kiosk, once it was paired. */
export function readDeviceLogin(kind: Device['kind']): DeviceLogin | null {
  return keptAs(kept(kind), stored)
}

export function keepDeviceLogin(kind: Device['kind'], login: DeviceLogin | null): void {
  kept(kind).set(login === null ? null : JSON.stringify(login))
}
