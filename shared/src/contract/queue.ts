import { id, instant, line, note } from './fields'
import * as z from './z'

export const queueState = z.enum(['scheduled', 'open', 'paused', 'closed'])

/** A queue as anyone may see it. */
export const queue = z.object({
  queueId: id,
  venueId: id,
  prefix: z.string(),
  /** The lot's or the matter's name. */
  name: z.string(),
  lotCode: z.optional(z.string()),
  state: queueState,
})

/** A ticket that has been called and not yet finished, as a hall screen shows it. Never a name. */
export const calling = z.object({
  label: z.string(),
  queueId: id,
  counterId: id,
  counterName: z.string(),
  calledAt: instant,
  /** Why it was called out of order, or by which credit. */
  reason: z.optional(z.string()),
})

/** What its staff are told to expect: when the waiting will have been served, and who would be too late for the deadline. */
export const forecast = z.object({
  waiting: z.int(),
  /** When the last of them will be served, in 80 of 100 cases; null when nobody waits. */
  served: z.nullable(z.object({ from: instant, to: instant })),
  /** How many will more likely than not be served after the deadline, and how many may be. */
  late: z.int(),
  tight: z.int(),
  /** By when calling has to begin, or to go on, so that the last is in time; null without a deadline. */
  callBy: z.nullable(instant),
  /** How many more counters would make it: 0 when none is needed, null when nine would not do. */
  counters: z.nullable(z.int()),
})

/** A queue now. `waiting` is a count: null, and `calling` empty, for strangers to a sealed session before its deadline. */
/** The slots of a queue that are still to come today, and how many places each has left; empty where none can be booked. */
export const slotList = z.object({ slots: z.array(z.object({ at: instant, left: z.int() })) })

export const queueSnapshot = z.object({
  queue,
  cursor: z.string(),
  calling: z.array(calling),
  waiting: z.nullable(z.int()),
  /** For its staff alone. */
  forecast: z.optional(forecast),
})

export const counter = z.object({
  counterId: id,
  name: z.string(),
  /** The queues it calls from; absent: all. */
  queueIds: z.optional(z.array(id)),
})

export const gateBody = z.object({ reason: z.optional(note(200)) })

export const callBody = z.object({
  counterId: id,
  /** One in particular, out of order: `reason` is needed then, and shown. */
  ticketId: z.optional(id),
  reason: z.optional(line(200)),
})

export type QueueState = z.infer<typeof queueState>
export type Queue = z.infer<typeof queue>
export type Calling = z.infer<typeof calling>
export type Forecast = z.infer<typeof forecast>
export type QueueSnapshot = z.infer<typeof queueSnapshot>
export type Counter = z.infer<typeof counter>
