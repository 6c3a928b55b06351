import { lastSet, type SettingsHeld, type SettingsMade } from './last-set'
import { refuse, type Rulebook } from './rulebook'
import { Table } from './table'

/** A screen or kiosk that was paired with one venue, or with a hall day after day. */
export interface Device extends SettingsHeld {
  readonly deviceId: string
  readonly kind: 'screen' | 'kiosk'
  readonly name: string
  readonly venueId: string | null
  readonly hallId: string | null
  readonly pairedAt: number
  readonly revoked: boolean
  /** Of a kiosk: the slips that its roll of paper gives. */
  readonly rollHolds?: number
}

/** All devices, folded from the log `registry/devices`. */
export interface Devices {
  time: number
  readonly devices: Table<string, Device>
  readonly base: Devices | null
}

type Change =
  | { type: 'pair'; device: Omit<Device, 'pairedAt' | 'revoked' | 'settings' | 'setAt' | 'rollHolds'> }
  | { type: 'revoke'; deviceId: string }
  | { type: 'rename'; deviceId: string; name: string }
  | ({ type: 'set'; deviceId: string } & SettingsMade)
  /** A new roll of paper was put in. */
  | { type: 'roll'; deviceId: string; holds: number }
  /** Nothing changes by it; but every server hears of it, and tells the device. */
  | { type: 'reload'; deviceId: string }

export type DevicesCommand = Change & { by: string }
export interface DevicesEvent {
  type: 'changed'
  at: number
  by: string
  rulebook: number
  change: Change
}

const VERSION = 1

/** The rulebook of the register of devices. */
export const devicesRulebook: Rulebook<Devices, DevicesCommand, DevicesEvent, { deviceId: string }> = {
  version: VERSION,
  empty: () => ({ time: 0, devices: new Table(), base: null }),
  fork: base => ({ time: base.time, devices: base.devices.fork(), base }),
  merge(fork) {
    fork.devices.merge()
    if (fork.base !== null) fork.base.time = fork.time
  },
  time: state => state.time,
  decide(state, { by, ...change }, now) {
    const known = state.devices.get(idOf(change))
    const again = { again: { deviceId: idOf(change) } }
    if (change.type === 'pair') {
      if (known !== undefined) return again
    } else if (known === undefined) return refuse('not_found')
    else if (known.revoked) return change.type === 'revoke' ? again : refuse('not_found')
    if (change.type === 'set' && known?.kind !== 'screen') return refuse('not_found')
    if (change.type === 'roll' && known?.kind !== 'kiosk') return refuse('not_found')
    return { event: { type: 'changed', at: Math.max(now, state.time), by, rulebook: VERSION, change } }
  },
  evolve(state, { change, at }) {
    if (change.type === 'pair')
      state.devices.set(change.device.deviceId, { ...change.device, pairedAt: at, revoked: false })
    else {
      const device = state.devices.get(change.deviceId)
      if (device !== undefined && change.type === 'revoke')
        state.devices.set(change.deviceId, { ...device, revoked: true })
      if (device !== undefined && change.type === 'rename')
        state.devices.set(change.deviceId, { ...device, name: change.name })
      if (device !== undefined && change.type === 'roll')
        state.devices.set(change.deviceId, { ...device, rollHolds: change.holds })
      if (device !== undefined && change.type === 'set')
        state.devices.set(change.deviceId, { ...device, ...lastSet(device, change, at) })
    }
    state.time = at
  },
  commandOf: ({ by, change }) => ({ ...change, by }),
  resultOf: ({ change }) => ({ deviceId: idOf(change) }),
  dueAt: () => null,
  tick: () => {
    throw new Error('Nothing is ever due in the register of devices')
  },
}

function idOf(change: Change): string {
  return change.type === 'pair' ? change.device.deviceId : change.deviceId
}
