import { board } from './venue'
import { errorCodes } from './error-codes'
import { hallSnapshot } from './hall'
import type { NoticeMessage } from './notice'
import { queueSnapshot } from './queue'
import { someSettings } from './screen-settings'
import { ticketSnapshot } from './ticket'
import * as z from './z'

/** Said in the handshake; a client with an older one is told to update. */
export const PROTOCOL = 1

/** `auth` of the handshake. Without a token: what anybody may see. */
export const handshake = z.object({
  token: z.optional(z.string().check(z.maxLength(4096))),
  protocol: z.int(),
})

export const topicKinds = ['queue', 'ticket', 'board', 'hall'] as const
export type TopicKind = (typeof topicKinds)[number]
export interface Topic {
  kind: TopicKind
  id: string
}
export type TopicName = `${TopicKind}/${string}`

/** What a topic's name says (`queue/<queueId>`), or null when it is none. */
export function parseTopic(name: unknown): Topic | null {
  if (typeof name !== 'string') return null
  const [, kind, id] = /^(\w+)\/([A-Za-z0-9][A-Za-z0-9._~-]{0,79})$/.exec(name) ?? []
  const known = topicKinds.find(one => one === kind)
  return known === undefined || id === undefined ? null : { kind: known, id }
}

/** What `watch` gives at once, by kind of topic. */
export const snapshots = { queue: queueSnapshot, ticket: ticketSnapshot, board, hall: hallSnapshot }
export type SnapshotOf<K extends TopicKind> = z.infer<(typeof snapshots)[K]>

const refusedAck = z.object({
  ok: z.literal(false),
  error: z.object({ code: z.enum([...errorCodes]), message: z.string(), id: z.string() }),
})
export const watchAck = z.union([
  z.object({
    ok: z.literal(true),
    cursor: z.string(),
    snapshot: z.union([ticketSnapshot, queueSnapshot, board, hallSnapshot]),
  }),
  refusedAck,
])
export type WatchAck = z.infer<typeof watchAck>
export type WatchAckOf<K extends TopicKind> =
  { ok: true; cursor: string; snapshot: SnapshotOf<K> } | z.infer<typeof refusedAck>

export const ticketChanged = ticketSnapshot
export const queueChanged = z.object({
  ...queueSnapshot.shape,
  queueId: z.string(),
  /** The order (ms, number, r) of the ticket that left or joined, so that a phone counts its own `ahead`; absent in a sealed session. */
  left: z.optional(z.array(z.number())),
  joined: z.optional(z.array(z.number())),
})
export const boardChanged = board
export const hallChanged = z.object({ cursor: z.string(), hallId: z.string(), venueId: z.string() })

/** To the device itself alone: load the page anew. */
export const deviceReload = z.object({ deviceId: z.string() })

/** To the screen itself alone, after every change, and when it connects if there was one: what has ever been set on it. */
export const deviceSettings = z.object({ deviceId: z.string(), settings: someSettings })

export type TicketChanged = z.infer<typeof ticketChanged>
export type QueueChanged = z.infer<typeof queueChanged>
export type BoardChanged = z.infer<typeof boardChanged>
export type HallChanged = z.infer<typeof hallChanged>
export type DeviceReload = z.infer<typeof deviceReload>
export type DeviceSettings = z.infer<typeof deviceSettings>

/** What a client may say. */
export interface ClientEvents {
  watch(topic: TopicName, ack: (reply: WatchAck) => void): void
  unwatch(topic: TopicName): void
}

/** What the server says: the state now, with its cursor. What is older than the snapshot is dropped. */
export interface ServerEvents {
  'ticket:changed'(message: TicketChanged): void
  'queue:changed'(message: QueueChanged): void
  'board:changed'(message: BoardChanged): void
  'hall:changed'(message: HallChanged): void
  'device:reload'(message: DeviceReload): void
  'device:settings'(message: DeviceSettings): void
  /** To the pages that watch this ticket as its holder; acknowledged when the holder can see it. */
  notice(message: NoticeMessage, ack: () => void): void
}
