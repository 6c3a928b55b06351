import type { StaffTicket } from '@paihao/shared/contract/ticket'

/** Before two calls were seen: five minutes a visitor and counter. */
const PRIOR = 5 * 60_000
/** So many of the latest calls say how fast it goes now. */
const SAMPLE = 10

/** The mean time (ms) between the latest calls of a venue; a guess by its counters before there are two. */
export function paceOf(tickets: Iterable<StaffTicket>, counters: number): number {
  const calls = [...tickets]
    .flatMap(({ calledAt }) => (calledAt === undefined ? [] : [Date.parse(calledAt)]))
    .sort((a, b) => b - a)
    .slice(0, SAMPLE)
  const [latest] = calls
  const earliest = calls.at(-1)
  if (latest === undefined || earliest === undefined || calls.length < 2) return PRIOR / Math.max(1, counters)
  return (latest - earliest) / (calls.length - 1)
}

export interface Forecast {
  readonly waiting: number
  /** When (ms) the last of those who wait now will probably have been served. */
  readonly through: number
  /** Whether that is after the deadline. */
  readonly late: boolean
}

/** When everybody who waits now will be through (招标投标法 art. 28: what is delivered after the deadline is refused). */
export function forecastOf(waiting: number, pace: number, now: number, deadline: number | null): Forecast {
  const through = now + waiting * pace
  return { waiting, through, late: deadline !== null && through > deadline }
}
