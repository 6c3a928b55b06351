import { type Band, bandOf, quantile, spreadOf } from './band'
import { venueLines } from './last-mark'
import { lineOf, type Queue, type Venue } from './venue'
import { workloadOf } from './workload'

/** How differently long it takes to come to the counter: the standard deviation in means. */
const COMES_SPREAD = 0.6

/** What is to be expected of the waiting of a queue before a deadline. */
export interface Forecast {
  readonly waiting: number
  /** When the last of them will be served: null when nobody waits. */
  readonly served: Band | null
  /** How many of them will more likely than not be served too late, and how many may be. */
  readonly late: number
  readonly tight: number
  /** By when (ms) calling has to begin, or to go on, so that the last will be in time: null without a deadline. */
  readonly callBy: number | null
  /** How many more counters would make it: 0 when none is needed, null when not even nine would. */
  readonly counters: number | null
}

const MOST_COUNTERS = 9

/** The forecast of a queue at `now` (ms): of a bid session against its deadline, since it is the time of delivery that counts (招标投标法 art. 28). */
export function forecastOf(venue: Venue, queue: Queue, now: number): Forecast {
  const waiting = lineOf(venue, queue.queueId).length
  if (waiting === 0) return { waiting, served: null, late: 0, tight: 0, callBy: null, counters: 0 }
  const { facts } = venue.info
  const begins = Math.max(now, callsFrom(venue))
  const workload = workloadOf(venue, venueLines(venue), queue.queueId, begins, 'busy')
  const comes = queue.pace?.comes ?? 0
  const servedAfter = (nth: number, extra = 0) => {
    const called = spreadOf(workload, nth, extra)
    const deviation = Math.hypot(called.deviation, comes * COMES_SPREAD)
    return { ...called, mean: called.mean + comes, deviation }
  }
  const within = (nth: number, extra = 0) => bandOf(servedAfter(nth, extra), begins)
  const served = within(waiting)
  if (facts.kind !== 'bidSession') return { waiting, served, late: 0, tight: 0, callBy: null, counters: 0 }
  const { deadline } = facts
  const inTime = (isInTime: (nth: number) => boolean) => {
    let [least, most] = [0, waiting]
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (isInTime(middle)) least = middle
      else most = middle - 1
    }
    return least
  }
  const likely = inTime(nth => begins + quantile(servedAfter(nth), 0) < deadline)
  const surely = inTime(nth => within(nth).to < deadline)
  let counters: number | null = 0
  while (counters !== null && within(waiting, counters).to >= deadline)
    counters = counters < MOST_COUNTERS ? counters + 1 : null
  return {
    waiting,
    served,
    late: waiting - likely,
    tight: waiting - surely,
    callBy: deadline - (served.to - begins),
    counters,
  }
}

/** Nobody is called before taking opens. */
export function callsFrom(venue: Venue): number {
  const { facts } = venue.info
  return facts.kind === 'hallDay' ? (facts.hours[0]?.[0] ?? 0) : facts.takingOpensAt
}
