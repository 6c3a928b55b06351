import type { Sharer, Workload } from './workload'

/** Two instants (ms) between which something happens in 80 of 100 cases. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** The 10th and the 90th percentile of the normal distribution. */
const TENTH = 1.2816
/** How many measurements what was expected beforehand is worth, when it is asked how little is known. */
const PRIOR_WORTH = 6
/** How often a counter that was not seen calling is not there. */
const ABSENT = 0.25

/** How an instant is spread: mean and standard deviation (ms from now), and on how many measurements that rests. */
export interface Spread {
  mean: number
  deviation: number
  weight: number
}

/**
 * When the `nth` call from now (1: the next) of a queue will be made, while `extra` more counters help. Each counter is
 * a renewal process: it is free again a mean cycle after its last call, sooner the more uneven its work is, and calls
 * once a cycle from then on. The nth call of `c` counters comes about n/c cycles later; its variance is that of n
 * cycles shared by c, that of the place in the cycles at which they stand, and that of the mean, which is only
 * estimated. Calls from other queues of the same counters come between.
 */
export function spreadOf(
  { mean, spread, weight, counters, unseen, rest, sharers }: Workload,
  nth: number,
  extra = 0,
): Spread {
  const between = sharers.map(sharer => callsBetween(sharer, nth))
  const calls = between.reduce((sum, one) => sum + one.mean, nth)
  const work = between.reduce((sum, one, i) => sum + one.mean * (sharers[i]?.mean ?? 0), nth * mean)
  const count = Math.max(1, counters.length - unseen * ABSENT + extra)
  const uneven = Math.min(1, spread * spread)
  const gap = work / calls / count
  const regular = rest / count + (calls - (count + 1) / 2) * gap
  const expected = Math.max(gap / 4, (1 - uneven) * regular + uneven * calls * gap)
  const others = between.reduce((sum, one) => sum + one.variance, 0)
  const variance =
    calls * (gap * spread) ** 2 +
    others * gap * gap +
    (gap * gap) / 6 +
    (expected * spread) ** 2 / weight +
    unseen * ABSENT * (1 - ABSENT) * (expected / count) ** 2
  return { mean: expected, deviation: Math.sqrt(variance), weight }
}

/**
 * How many of another queue are called before the `nth` of this one. While both have somebody waiting it is a negative
 * binomial number, here taken as normal, and never more than wait: the moments of the lesser of the two (C. E. Clark,
 * Operations Research 9, 1961).
 */
function callsBetween({ ratio, doubt, most }: Sharer, nth: number): { mean: number; variance: number } {
  const mean = nth * ratio
  const deviation = Math.sqrt(mean * (1 + ratio) + (mean * doubt) ** 2)
  if (most === Infinity) return { mean, variance: deviation * deviation }
  const z = (most - mean) / deviation
  const [below, density] = [normalBelow(z), Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)]
  const first = mean * below + most * (1 - below) - deviation * density
  const second =
    (mean * mean + deviation * deviation) * below +
    most * most * (1 - below) -
    (mean + most) * deviation * density
  const clipped = Math.max(0, Math.min(most, first))
  return { mean: clipped, variance: Math.max(0, second - first * first) }
}

/** How much of the normal distribution lies below `z`, to three digits (K. D. Tocher's logistic approximation). */
function normalBelow(z: number): number {
  return 1 / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * z * (1 + 0.044715 * z * z)))
}

/** The instant (ms) by which the `nth` call has been made with the probability that lies `z` deviations up, by Wilson and Hilferty's approximation of the gamma distribution (PNAS 17, 1931). */
export function quantile({ mean, deviation }: Spread, z: number): number {
  const shape = (mean / deviation) ** 2
  return mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
}

/** The band in which the `nth` call from now (1: the next) of a queue will be made, with `extra` more counters, if nobody is called out of order. */
export function callBand(workload: Workload, nth: number, now: number, extra = 0): Band {
  return bandOf(spreadOf(workload, nth, extra), now)
}

/** Wider the fewer measurements it rests on: Student's t by the first term of Fisher and Cornish's expansion. */
export function bandOf(spread: Spread, now: number): Band {
  const tenth = TENTH + (TENTH ** 3 + TENTH) / (4 * (spread.weight + PRIOR_WORTH))
  return { from: now + quantile(spread, -tenth), to: now + quantile(spread, tenth) }
}
