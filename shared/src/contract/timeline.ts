import type { VenueEvent } from '../rules/venue-rulebook'
import { id, instant, line, next, note, page } from './fields'
import { absenceKind, delivery } from './ticket'
import * as z from './z'

/** Every kind of event that a venue's log can hold. */
export const timelineKinds = [
  'created',
  'published',
  'gateSet',
  'invited',
  'deadlineMoved',
  'roomMoved',
  'calledOff',
  'listClosed',
  'drawn',
  'taken',
  'booked',
  'arrived',
  'called',
  'recalled',
  'served',
  'finished',
  'corrected',
  'replaced',
  'withdrawn',
  'absenceSet',
  'objected',
  'answered',
  'missed',
  'requeued',
  'transferred',
  'passed',
  'claimed',
  'reissued',
  'cancelled',
  'voided',
  'undone',
  'looked',
  'reached',
  'ended',
] as const satisfies readonly VenueEvent['type'][]

export type TimelineKind = (typeof timelineKinds)[number]

export const actorKinds = ['staff', 'holder', 'device', 'clock', 'server'] as const

/** Who did it. A holder has no name here: a bidder is told by the label alone. */
const actor = z.object({
  kind: z.enum(actorKinds),
  /** A staffId or deviceId: filter by it. */
  id: z.nullable(id),
  name: z.nullable(z.string()),
})

export const timelineEntry = z.object({
  /** Which event of the log it is, from 0. */
  index: z.int(),
  /** The log's entry that holds it, and the beginning of the event's own hash (hex). */
  entryId: z.string(),
  hash: z.string(),
  at: instant,
  kind: z.enum([...timelineKinds]),
  actor,
  ticketId: z.optional(id),
  /** Null while there is none: a draw is still to come. */
  label: z.optional(z.nullable(z.string())),
  queueName: z.optional(z.string()),
  counterName: z.optional(z.string()),
  reason: z.optional(z.string()),
  delivery: z.optional(delivery),
  /** Of `served`: after the deadline, and so refused. */
  late: z.optional(z.boolean()),
  /** Of `withdrawn`, `objected` and `answered`: for those who may know the bidders. */
  remark: z.optional(z.string()),
  /** Of `corrected`: the bid stands again. */
  reinstated: z.optional(z.boolean()),
  absence: z.optional(absenceKind),
  /** Of `gateSet`: what the taking of numbers was set to. */
  gate: z.optional(z.enum(['open', 'paused', 'closed'])),
  /** Of `reached`: which instant; of `deadlineMoved`: the new one. */
  mark: z.optional(z.enum(['opens', 'closes', 'deadline'])),
  instant: z.optional(instant),
  /** Of `arrived`: in which way. */
  arrivedBy: z.optional(z.enum(['screen', 'desk', 'scan', 'staff'])),
  /** Of `looked`: at what. */
  sight: z.optional(z.enum(['bidder', 'phone'])),
  /** Of `invited`: how many are on the list. */
  count: z.optional(z.int()),
  /** Of `roomMoved`: the new one. */
  openingRoom: z.optional(z.string()),
  /** Of `drawn`: the number drawn in the room. */
  number: z.optional(z.string()),
  /** Of `called`: out of order. */
  outOfOrder: z.optional(z.boolean()),
})

/** One or more kinds, joined by commas. */
const kinds = z.string().check(z.regex(/^[A-Za-z]{1,20}(?:,[A-Za-z]{1,20}){0,30}$/))

export const timelineQuery = z.object({
  ...page,
  /** Only what came after the event with this index: what is new. */
  since: z.optional(z.coerce.number().check(z.int(), z.minimum(-1), z.maximum(1e9))),
  kinds: z.optional(kinds),
  /** The whole label, or its beginning. */
  label: z.optional(line(20)),
  ticketId: z.optional(id),
  /** `holder`, `clock`, or an actor's id. */
  by: z.optional(id),
  from: z.optional(instant),
  to: z.optional(instant),
  /** Words that stand in the line as it reads in the language of the request. */
  search: z.optional(note(60)),
})

/** Newest first. A page may be short, even empty, and still have a next one: so much was looked through. */
export const timeline = z.object({
  kind: z.enum(['bidSession', 'hall']),
  name: z.string(),
  /** Events in the log now. */
  size: z.int(),
  entries: z.array(timelineEntry),
  next,
})

export type TimelineEntry = z.infer<typeof timelineEntry>
export type Timeline = z.infer<typeof timeline>
export type TimelineQuery = z.infer<typeof timelineQuery>
