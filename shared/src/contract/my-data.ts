import { id, instant } from './fields'
import { bidder, ticketState } from './ticket'
import * as z from './z'

/** A holder's own data: each ticket, and what was said with it, as long as it is kept. */
export const myData = z.object({
  holderId: id,
  tickets: z.array(
    z.object({
      ticketId: id,
      venueName: z.string(),
      queueName: z.string(),
      label: z.nullable(z.string()),
      state: ticketState,
      takenAt: instant,
      slotAt: z.optional(instant),
      /** Absent in halls, and once it was erased. */
      bidder: z.optional(bidder),
    }),
  ),
})

export type MyData = z.infer<typeof myData>
