import type { PairedDevice } from '@paihao/shared/contract/device'
import type { Device } from '@paihao/shared/rules/devices'
import { paperOf, USUAL_ROLL } from '@paihao/shared/rules/paper'
import type { Caller } from '../../auth/caller'
import type { LogIns } from '../../auth/log-ins'
import { isStaffOf } from '../../auth/venue-access'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import type { Venues } from '../../venues/venues'
import { instant, instantOrNone } from '../../venues/views/instant'
import type { Devices } from './devices-service'

type DeviceHandlers = Pick<
  Handlers,
  | 'createPairingCode'
  | 'listDevices'
  | 'changeDevice'
  | 'setScreen'
  | 'noteSlip'
  | 'changeRoll'
  | 'reloadDevice'
  | 'revokeDevice'
>

const PAGE = 50

interface Options {
  devices: Devices
  venues: Venues
  halls: Halls
  logIns: LogIns
}

/** The screens and kiosks of the caller's venues. */
export function createDeviceHandlers({ devices, venues, halls, logIns }: Options): DeviceHandlers {
  /** The name under which the caller is staff where a device stands, or null. */
  async function staffWhere(
    caller: Caller,
    { venueId, hallId }: Pick<Device, 'venueId' | 'hallId'>,
  ): Promise<string | null> {
    if (venueId !== null) {
      const journal = await venues.find(venueId)
      return journal === undefined ? null : isStaffOf(caller, journal.state)
    }
    const hall = hallId === null ? undefined : await halls.find(hallId)
    return hall === undefined ? null : isStaffOf(caller, (await halls.today(hall)).state)
  }

  /** The name under which the caller is staff where this device stands; 404 when they are not. */
  async function staffOfDevice(caller: Caller, deviceId: string): Promise<string> {
    const device = await devices.find(deviceId)
    const by = device === undefined ? null : await staffWhere(caller, device)
    if (by === null) throw new Refused('not_found')
    return by
  }

  return {
    createPairingCode:
      caller =>
      async ({ body }) => {
        const by = await staffWhere(caller, { venueId: body.venueId ?? null, hallId: body.hallId ?? null })
        if (by === null) throw new Refused('not_found')
        const { code, expiresAt } = await devices.createCode(body, by)
        return { status: 201, body: { pairingCode: code, expiresAt: instant(expiresAt) } }
      },
    listDevices:
      caller =>
      async ({ query: { after, limit = PAGE, venueId, hallId } }) => {
        const mine: Device[] = []
        for (const device of await devices.all()) {
          if (venueId !== undefined && device.venueId !== venueId) continue
          if (hallId !== undefined && device.hallId !== hallId) continue
          if ((await staffWhere(caller, device)) !== null) mine.push(device)
        }
        const start = after === undefined ? 0 : mine.findIndex(device => device.deviceId === after) + 1
        const page = mine.slice(start, start + limit)
        const next = start + limit < mine.length ? (page.at(-1)?.deviceId ?? null) : null
        const slips = await devices.slips(page.map(({ deviceId }) => deviceId))
        const seen = await logIns.lastSeen(page.map(({ deviceId }) => deviceId))
        const views = page.map((device, i) => ({
          ...deviceView(device, slips[i]),
          lastSeenAt: instantOrNone(seen[i] ?? null) ?? null,
        }))
        return { status: 200, body: { devices: views, next } }
      },
    async changeDevice(caller, { deviceId }) {
      const by = await staffOfDevice(caller, deviceId)
      return async ({ body: { name } }) => ({
        status: 200,
        body: { device: deviceView(await devices.rename(deviceId, name, by)) },
      })
    },
    async setScreen(caller, { deviceId }) {
      const isItself = caller.kind === 'device' && caller.device.deviceId === deviceId
      const by = isItself ? `device/${deviceId}` : await staffOfDevice(caller, deviceId)
      return async ({ body: { ago, ...settings } }) => ({
        status: 200,
        body: { device: deviceView(await devices.set(deviceId, { settings, ago }, by)) },
      })
    },
    noteSlip(caller, { deviceId }) {
      if (caller.kind !== 'device' || caller.device.deviceId !== deviceId) throw new Refused('not_found')
      return async () => {
        await devices.printed(deviceId)
        const [printed] = await devices.slips([deviceId])
        const device = await devices.find(deviceId)
        if (device === undefined) throw new Refused('not_found')
        return { status: 200, body: { device: deviceView(device, printed) } }
      }
    },
    async changeRoll(caller, { deviceId }) {
      const by = await staffOfDevice(caller, deviceId)
      return async ({ body: { holds = null } }) => ({
        status: 200,
        body: { device: deviceView(await devices.newRoll(deviceId, holds, by), 0) },
      })
    },
    async reloadDevice(caller, { deviceId }) {
      const by = await staffOfDevice(caller, deviceId)
      return async () => ({ status: 200, body: { device: deviceView(await devices.reload(deviceId, by)) } })
    },
    async revokeDevice(caller, { deviceId }) {
      const by = await staffOfDevice(caller, deviceId)
      return async () => {
        const revoked = await devices.revoke(deviceId, by)
        await logIns.endAllOf(deviceId)
        return { status: 200, body: { device: deviceView(revoked) } }
      }
    },
  }
}

function deviceView(known: Device, slips?: number): PairedDevice {
  const { pairedAt, rollHolds = USUAL_ROLL, setAt: _, ...device } = known
  const hasPaper = device.kind === 'kiosk' && slips !== undefined
  return {
    ...device,
    pairedAt: instant(pairedAt),
    ...(hasPaper ? { paper: paperOf(rollHolds, slips) } : {}),
  }
}
