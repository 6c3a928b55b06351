import { bidSessionState } from './bid-session'
import { id, instant } from './fields'
import { calling } from './queue'
import * as z from './z'

/** What may be disputed later. The label is absent where the alarm is about no ticket. */
const alarm = z.object({
  kind: z.enum([
    'outOfOrder',
    'voided',
    'late',
    'deadlineMoved',
    'corrected',
    'fewBids',
    'roomMoved',
    'calledOff',
    'relieved',
  ]),
  at: instant,
  /** A name; `clock` where nobody did it. */
  by: z.string(),
  label: z.optional(z.string()),
  reason: z.optional(z.string()),
})

/** One room or hall as those who supervise see it; counts are null before the deadline of a sealed session. */
const supervised = z.object({
  venueId: id,
  kind: z.enum(['bidSession', 'hall']),
  name: z.string(),
  projectCode: z.optional(z.string()),
  openingRoom: z.optional(z.string()),
  agencyName: z.optional(z.string()),
  state: bidSessionState,
  sealed: z.boolean(),
  deadline: z.optional(instant),
  /** Where the order is drawn: when the list closes, and what was drawn from it. The order itself is told by nothing here. */
  draw: z.optional(
    z.object({
      closesAt: instant,
      number: z.optional(z.string()),
      absent: z.optional(z.string()),
      drawnAt: z.optional(instant),
    }),
  ),
  waiting: z.nullable(z.int()),
  served: z.nullable(z.int()),
  lastCallAt: z.nullable(instant),
  calling: z.array(calling),
  /** Newest first. */
  alarms: z.array(alarm),
  /** What is not as it should be now; `stopped`: its log takes no more entries; `screenSilent`: a paired screen has not been heard of for three minutes. */
  concerns: z.array(z.enum(['pause', 'behind', 'undrawn', 'fewBids', 'stopped', 'screenSilent'])),
})

/** Every venue that is under way, and this server's own health. */
export const supervision = z.object({
  rooms: z.array(supervised),
  server: z.object({
    now: instant,
    /** Redis's clock, by which everything goes, less this server's (ms). */
    clockOffset: z.int(),
    stoppedLogs: z.int(),
  }),
})

export type Supervision = z.infer<typeof supervision>
export type SupervisedRoom = Supervision['rooms'][number]
