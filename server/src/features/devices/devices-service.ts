import type { BaseLogger } from 'pino'
import type { PairingInput } from '@paihao/shared/contract/device'
import {
  type Device,
  type Devices as State,
  type DevicesCommand,
  type DevicesEvent,
  devicesRulebook,
} from '@paihao/shared/rules/devices'
import type { SettingsMade } from '@paihao/shared/rules/last-set'
import { USUAL_ROLL } from '@paihao/shared/rules/paper'
import type { Store, VenueLog } from '../../log/types'
import { Refused } from '../../refused'
import { randomId } from '../../venues/ids'
import { createJournals } from '../../venues/journals'
import type { LogClock } from '../../venues/log-clock'

/** A device is to load its page anew, or settings of its were changed. */
export interface Told {
  readonly what: 'reload' | 'settings'
  readonly deviceId: string
}

/** Screens and kiosks: staff make a code, the device types it once, and stays paired until it is revoked. */
export interface Devices {
  /** A code that counts once, within ten minutes. */
  createCode(input: PairingInput, by: string): Promise<{ code: string; expiresAt: number }>
  /** Uses up a code; throws Refused `device/code_invalid`. */
  pair(code: string): Promise<Device>
  all(): Promise<Device[]>
  find(deviceId: string): Promise<Device | undefined>
  revoke(deviceId: string, by: string): Promise<Device>
  rename(deviceId: string, name: string, by: string): Promise<Device>
  reload(deviceId: string, by: string): Promise<Device>
  set(deviceId: string, made: SettingsMade, by: string): Promise<Device>
  /** A kiosk has printed a slip. */
  printed(deviceId: string): Promise<void>
  /** How many slips these have printed since their last roll of paper. */
  slips(deviceIds: readonly string[]): Promise<number[]>
  /** A new roll was put in, that gives so many slips; null: as many as the one before. */
  newRoll(deviceId: string, holds: number | null, by: string): Promise<Device>
  /** Calls back when a device is to be told something, whichever server was asked. */
  onTold(listener: (told: Told) => void): () => void
  close(): Promise<void>
}

const REGISTER = 'registry/devices'
const CODE_TTL = 10 * 60_000

interface Options {
  log: VenueLog
  store: Store
  clock: LogClock
  logger: BaseLogger
}

export function createDevices({ log, store, clock, logger }: Options): Devices {
  const journals = createJournals<State, DevicesCommand, DevicesEvent, { deviceId: string }>({
    log,
    clock,
    rulebook: devicesRulebook,
    logger,
    idleAfter: Infinity,
  })
  const register = () => journals.open(REGISTER)

  async function change(command: DevicesCommand): Promise<Device> {
    const journal = await register()
    const answer = await journal.submit(command)
    if ('refused' in answer) throw Refused.by(answer.refused)
    if ('nothing' in answer) throw new Error(`${command.type} decided to nothing`)
    const { deviceId } = 'event' in answer ? answer.result : answer.again
    const device = journal.state.devices.get(deviceId)
    if (device === undefined) throw new Error(`no device ${deviceId}`)
    return device
  }

  return {
    async createCode({ kind, name, venueId = null, hallId = null }, by) {
      const value = JSON.stringify({ kind, name, venueId, hallId, by })
      for (;;) {
        const code = randomId(8).toUpperCase()
        if (await store.once.put('pairing', code, value, CODE_TTL))
          return { code, expiresAt: clock.now() + CODE_TTL }
      }
    },
    async pair(code) {
      const value = await store.once.take('pairing', code)
      if (value === null) throw new Refused('device/code_invalid')
      const { by, ...paired } = JSON.parse(value) as Omit<Device, 'deviceId' | 'pairedAt' | 'revoked'> & {
        by: string
      } // as `createCode` wrote it
      return await change({ type: 'pair', by, device: { deviceId: `d${randomId(12)}`, ...paired } })
    },
    all: async () => [...(await register()).state.devices.values()],
    find: async deviceId =>
      (await register()).state.devices.get(deviceId) ??
      (await (await register()).current()).devices.get(deviceId),
    rename: async (deviceId, name, by) => await change({ type: 'rename', by, deviceId, name }),
    reload: async (deviceId, by) => await change({ type: 'reload', by, deviceId }),
    set: async (deviceId, made, by) => await change({ type: 'set', by, deviceId, ...made }),
    printed: async deviceId => await store.slips.add(deviceId),
    slips: async deviceIds => await store.slips.printed(deviceIds),
    async newRoll(deviceId, holds, by) {
      const before = (await register()).state.devices.get(deviceId)?.rollHolds ?? USUAL_ROLL
      const device = await change({ type: 'roll', by, deviceId, holds: holds ?? before })
      await store.slips.restart(deviceId)
      return device
    },
    onTold(listener) {
      // Held from now on, so that what other servers write is heard; a failure shows at the next use.
      register().catch((error: unknown) => {
        logger.warn({ err: error }, 'The register of devices could not be read yet')
      })
      return journals.onCommitted(({ events }) => {
        for (const { change } of events) {
          if (change.type === 'reload') listener({ what: 'reload', deviceId: change.deviceId })
          if (change.type === 'set') listener({ what: 'settings', deviceId: change.deviceId })
        }
      })
    },
    revoke: async (deviceId, by) => await change({ type: 'revoke', by, deviceId }),
    close: journals.close,
  }
}
