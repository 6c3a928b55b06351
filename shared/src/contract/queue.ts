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

/** A queue now. `waiting` is a count: null, and `calling` empty, for strangers to a sealed session before its deadline. */
export const queueSnapshot = z.object({
  queue,
  cursor: z.string(),
  calling: z.array(calling),
  waiting: z.nullable(z.int()),
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
export type QueueSnapshot = z.infer<typeof queueSnapshot>
export type Counter = z.infer<typeof counter>
