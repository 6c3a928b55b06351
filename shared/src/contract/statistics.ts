import { day, id, instant } from './fields'
import * as z from './z'

/** The median and the 90th percentile of `n` durations, in ms. */
const spread = z.object({ n: z.int(), median: z.int(), p90: z.int() })

const figures = {
  taken: z.int(),
  served: z.int(),
  missed: z.int(),
  cancelled: z.int(),
  voided: z.int(),
  /** From joining the line to the call. */
  waiting: z.nullable(spread),
  /** From the beginning of service to its end. */
  service: z.nullable(spread),
}

/** What happened in a venue up to now, computed from its log. What was undone does not count. */
export const statistics = z.object({
  kind: z.enum(['bidSession', 'hall']),
  name: z.string(),
  /** A hall's day. */
  date: z.nullable(day),
  madeAt: instant,
  totals: z.object(figures),
  hours: z.array(z.object({ from: instant, ...figures })),
  queues: z.array(z.object({ queueId: id, prefix: z.string(), name: z.string(), ...figures })),
  counters: z.array(z.object({ counterId: id, name: z.string(), ...figures })),
})

/** A hall day by day, at most 92 of them; days without a venue are left out. */
export const hallStatisticsQuery = z.object({ from: day, to: day })
export const hallStatistics = z.object({
  name: z.string(),
  totals: z.object(figures),
  days: z.array(z.object({ date: day, venueId: id, ...figures })),
})

export type Statistics = z.infer<typeof statistics>
export type HallStatistics = z.infer<typeof hallStatistics>
