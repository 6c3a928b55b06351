import { id, instant, label, next, page } from './fields'
import { calling, counter, queueState } from './queue'
import { staffTicket, ticketState } from './ticket'
import * as z from './z'

/** What a hall screen shows. In a sealed session only its paired screens and its staff may see it before the deadline. */
export const board = z.object({
  venueId: id,
  cursor: z.string(),
  name: z.string(),
  state: z.enum(['draft', 'scheduled', 'open', 'paused', 'closed', 'archived']),
  /** A hall's day: the hall. */
  hallId: z.optional(id),
  /** A bid session's. */
  deadline: z.optional(instant),
  /** A bid session's: its room, the change of it, and whether it was withdrawn, and why. */
  openingRoom: z.optional(z.string()),
  roomMoved: z.optional(z.object({ from: z.string(), at: instant })),
  calledOff: z.optional(z.object({ at: instant, reason: z.string() })),
  /** Those who come sign in here: its own screens show a code for it. */
  signsIn: z.boolean(),
  /** Nobody is called here before they have signed in. */
  arrivalRequired: z.boolean(),
  queues: z.array(
    z.object({
      queueId: id,
      prefix: z.string(),
      name: z.string(),
      state: queueState,
      waiting: z.nullable(z.int()),
      /** From the deadline on: fewer than three bids stand, so this lot is not opened (招标投标法 art. 28). */
      tooFew: z.optional(z.boolean()),
    }),
  ),
  counters: z.array(counter),
  /** From the deadline on, where the policy says so: the names of those whose bids stand can be read (`getOpeningNames`). */
  names: z.optional(z.boolean()),
  /** Newest first. */
  calling: z.array(calling),
  /** The order of service, for some minutes after it was drawn before everybody's eyes; `number` is what was drawn in the room. */
  drawn: z.optional(
    z.object({
      at: instant,
      number: z.optional(z.string()),
      queues: z.array(z.object({ queueId: id, labels: z.array(z.string()) })),
    }),
  ),
})

/** The live page's list: with `state=waiting` in the order of calling, else newest first. `label` is one as it is read aloud. */
export const venueTicketsQuery = z.object({
  ...page,
  queueId: z.optional(id),
  state: z.optional(ticketState),
  label: z.optional(label),
})
export const venueTickets = z.object({ tickets: z.array(staffTicket), next })

/** Shown on the venue's screen: a holder who scans it has arrived. Staff also get the six digits that they may tell somebody. */
export const venueCode = z.object({
  code: z.string(),
  expiresAt: instant,
  deskCode: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  deskCodeExpiresAt: z.optional(instant),
})

export type Board = z.infer<typeof board>
