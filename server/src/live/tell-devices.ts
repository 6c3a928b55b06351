import type { ClientEvents, ServerEvents } from '@paihao/shared/contract/sockets'
import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import type { BaseLogger } from 'pino'
import type { Socket } from 'socket.io'
import type { Caller } from '../auth/caller'

/** What the sockets need to know of devices. */
export interface DevicesToTell {
  find(deviceId: string): Promise<{ settings?: Partial<ScreenSettings> } | undefined>
  /** Calls back when a device is to be told something. */
  onTold(listener: (told: { what: 'reload' | 'settings'; deviceId: string }) => void): () => void
}

interface DeviceSocket extends Pick<Socket<ClientEvents, ServerEvents>, 'emit'> {
  data: { caller: Caller }
}

/** Tells devices what is for them alone: each screen how it is set when it connects, and all that staff do from afar. */
export function createDeviceTeller(
  devices: DevicesToTell,
  sockets: () => Iterable<DeviceSocket>,
  logger: BaseLogger,
): { connected(socket: DeviceSocket): void; close(): void } {
  function tellSettings(deviceId: string, screens: readonly DeviceSocket[]): void {
    devices.find(deviceId).then(
      device => {
        const settings = device?.settings
        // One on which nothing was ever set hears nothing of it.
        if (settings !== undefined)
          for (const screen of screens) screen.emit('device:settings', { deviceId, settings })
      },
      (error: unknown) => logger.warn({ err: error, deviceId }, 'A screen could not be told how it is set'),
    )
  }

  const close = devices.onTold(({ what, deviceId }) => {
    const told = [...sockets()].filter(
      ({ data: { caller } }) => caller.kind === 'device' && caller.device.deviceId === deviceId,
    )
    if (what === 'settings') return tellSettings(deviceId, told)
    for (const device of told) device.emit('device:reload', { deviceId })
  })

  return {
    connected(socket) {
      const { caller } = socket.data
      if (caller.kind === 'device' && caller.device.kind === 'screen')
        tellSettings(caller.device.deviceId, [socket])
    },
    close,
  }
}
