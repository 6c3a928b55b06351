import { device } from './account'
import { id, instant, line, next, page, whole } from './fields'
import { someSettings } from './screen-settings'
import * as z from './z'

/** A screen or a kiosk for a bid session, or for a hall day after day: exactly one of the two. */
export const pairingInput = z
  .object({
    kind: z.enum(['screen', 'kiosk']),
    name: line(60),
    venueId: z.optional(id),
    hallId: z.optional(id),
  })
  .check(
    z.refine(({ venueId, hallId }) => (venueId === undefined) !== (hallId === undefined), {
      path: ['venueId'],
      message: 'either venueId or hallId',
    }),
  )

/** Typed at the device within its time, once. */
export const pairing = z.object({ pairingCode: z.string(), expiresAt: instant })

const paper = z.object({ holds: z.int(), left: z.int() })

export const pairedDevice = z.object({
  ...device.shape,
  pairedAt: instant,
  revoked: z.boolean(),
  /** In lists: to the minute; null for one that never was. */
  lastSeenAt: z.optional(z.nullable(instant)),
  /** Of a screen: what has ever been set. */
  settings: z.optional(someSettings),
  /** Of a kiosk: how many slips a roll gives, and how many are probably left. */
  paper: z.optional(paper),
})
/** A new roll was put in; without a number it gives as many slips as the one before. */
export const newRoll = z.object({ holds: z.optional(whole(20, 20_000)) })
export const deviceChange = z.object({ name: line(60) })
export const devices = z.object({ devices: z.array(pairedDevice), next })
export const devicesQuery = z.object({ ...page, venueId: z.optional(id), hallId: z.optional(id) })
export const deviceReply = z.object({ device: pairedDevice })

export type PairedDevice = z.infer<typeof pairedDevice>
export type PairingInput = z.infer<typeof pairingInput>
