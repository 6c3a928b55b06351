import * as device from '../device'
import { endpoint } from '../endpoint'
import { venueStaff } from '../roles'
import { someSettings } from '../screen-settings'
import * as z from '../z'

export const deviceEndpoints = {
  createPairingCode: endpoint({
    tag: 'devices',
    method: 'POST',
    path: '/devices/pairing-codes',
    who: venueStaff,
    scope: 'venue',
    body: device.pairingInput,
    replies: { 201: device.pairing },
    errors: ['not_found'],
    summary: 'Makes a code with which a screen or a kiosk joins a venue or a hall, once, within ten minutes.',
  }),
  listDevices: endpoint({
    tag: 'devices',
    method: 'GET',
    path: '/devices',
    who: venueStaff,
    scope: 'venue',
    query: device.devicesQuery,
    replies: { 200: device.devices },
    summary: 'The screens and kiosks of the caller’s venues.',
  }),
  changeDevice: endpoint({
    tag: 'devices',
    method: 'POST',
    path: '/devices/:deviceId',
    who: venueStaff,
    scope: 'venue',
    body: device.deviceChange,
    replies: { 200: device.deviceReply },
    summary: 'Gives a device another name.',
  }),
  setScreen: endpoint({
    tag: 'devices',
    method: 'POST',
    path: '/devices/:deviceId/settings',
    who: [...venueStaff, 'screen'],
    scope: 'venue',
    body: someSettings,
    replies: { 200: device.deviceReply },
    summary:
      'Sets how a screen looks and speaks; what is left out stays. A screen sets only itself. It is told by `device:settings`.',
  }),
  reloadDevice: endpoint({
    tag: 'devices',
    method: 'POST',
    path: '/devices/:deviceId/reload',
    who: venueStaff,
    scope: 'venue',
    body: z.object({}),
    replies: { 200: device.deviceReply },
    summary: 'Tells a device, by `device:reload` on its socket, to load its page anew.',
  }),
  revokeDevice: endpoint({
    tag: 'devices',
    method: 'POST',
    path: '/devices/:deviceId/revoke',
    who: venueStaff,
    scope: 'venue',
    body: z.object({}),
    replies: { 200: device.deviceReply },
    summary: 'Ends a device’s log-in at once.',
  }),
}
