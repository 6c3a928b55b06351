import { expectedCycles, type Sharing } from './pace'
import { lineOf, type Queue, type Venue } from './venue'

/** Two instants (ms) between which something happens in 80 of 100 cases. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** The 10th and the 90th percentile of the normal distribution. */
const TENTH = 1.2816

/** What is assumed of the counters: that so many more help, and what they divide their time between. */
interface Assumed {
  extra?: number
  sharing?: Sharing
}

/** How the `nth` call from now (1: the next) of a queue is spread: mean and standard deviation (ms from now). */
interface Spread {
  mean: number
  deviation: number
}

/**
 * When the `nth` call from now (1: the next) of a queue will be made, while `extra` more counters help. Each counter is
 * a renewal process: it is free again a mean cycle after its last call, sooner the more uneven its work is, and calls
 * once a cycle from then on. The nth call of `c` counters comes about n/c cycles later; its variance is that of n
 * cycles shared by c, that of the place in the cycles at which they stand, and that of the mean, which is only estimated.
 */
function spreadOf(
  venue: Venue,
  queue: Queue,
  nth: number,
  now: number,
  { extra = 0, sharing = 'busy' }: Assumed,
): Spread {
  const { mean, spread, weight, counters } = expectedCycles(venue, queue, now, sharing)
  const count = Math.max(1, counters.length + extra)
  const uneven = Math.min(1, spread * spread)
  const gap = mean / count
  let rest = 0
  for (const { counterId } of counters)
    rest += Math.max(0, mean - (now - (queue.pace?.calledAt[counterId] ?? -Infinity)))
  const regular = rest / count + (nth - (count + 1) / 2) * gap
  const expected = Math.max(gap / 4, (1 - uneven) * regular + uneven * nth * gap)
  const variance = nth * (gap * spread) ** 2 + (gap * gap) / 6 + (expected * spread) ** 2 / weight
  return { mean: expected, deviation: Math.sqrt(variance) }
}

/** The instant (ms) by which the `nth` call has been made with the probability that lies `z` deviations up, by Wilson and Hilferty's approximation of the gamma distribution (PNAS 17, 1931). */
function quantile({ mean, deviation }: Spread, z: number): number {
  const shape = (mean / deviation) ** 2
  return mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
}

/** The band in which the `nth` call from now (1: the next) of a queue will be made, if nobody is called out of order. */
export function callBand(venue: Venue, queue: Queue, nth: number, now: number, assumed: Assumed = {}): Band {
  const spread = spreadOf(venue, queue, nth, now, assumed)
  return { from: now + quantile(spread, -TENTH), to: now + quantile(spread, TENTH) }
}

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
  const comes = queue.pace?.comes ?? 0
  const bandOf = (nth: number, extra = 0): Band => {
    const { from, to } = callBand(venue, queue, nth, begins, { extra })
    return { from: from + comes, to: to + comes }
  }
  const served = bandOf(waiting)
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
  const likely = inTime(
    nth => begins + comes + quantile(spreadOf(venue, queue, nth, begins, {}), 0) < deadline,
  )
  const surely = inTime(nth => bandOf(nth).to < deadline)
  let counters: number | null = 0
  while (counters !== null && bandOf(waiting, counters).to >= deadline)
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
