import type { Crew } from './crew'
import { paceOf } from './pace'
import type { Pace, Venue } from './venue'

/** The cycle (ms) expected where nothing was ever measured, and how many measured ones it weighs. */
const PRIOR = 5 * 60_000
export const PRIOR_WEIGHT = 2
/** How even the work is expected to be, as the standard deviation in means, and what that weighs. */
const PRIOR_SPREAD = 0.75
const SPREAD_WEIGHT = 6
/** How many measured cycles of a queue the mean of all queues weighs. */
const COMMON_WEIGHT = 4

type Paces = ReadonlyMap<string, Pace | null>

interface Sum {
  cycles: number
  time: number
}

/** The mean cycle (ms) of all queues together, by the cycles that have ended. */
export function roughMean(venue: Venue, paces: Paces): number {
  return meanOf(ended(paces).values(), priorOf(venue))
}

/**
 * The mean cycle (ms) to be expected of each queue's work. Cycles under way count by their age, since those that have
 * ended are the shorter ones: in a time T a counter ends T/mean + (spread² − 1)/2 cycles (D. R. Cox, Renewal Theory,
 * 1962, section 4.2).
 */
export function meansOf(
  venue: Venue,
  paces: Paces,
  { lasts }: Crew,
  now: number,
  spread: number,
  isAtWork: (since: number) => boolean,
): (queueId: string) => number {
  const sums = ended(paces)
  for (const { queueId, at } of lasts.values()) {
    const sum = sums.get(queueId)
    if (sum === undefined || !isAtWork(at)) continue
    sum.cycles += (1 - Math.min(1, spread * spread)) / 2
    sum.time += now - at
  }
  const common = meanOf(sums.values(), priorOf(venue))
  return queueId => {
    const { cycles, time } = sums.get(queueId) ?? { cycles: 0, time: 0 }
    return (time + COMMON_WEIGHT * common) / (cycles + COMMON_WEIGHT)
  }
}

/** How uneven the work is in all queues: the standard deviation in means. */
export function unevenness(paces: Paces): number {
  let [cycles, sum] = [SPREAD_WEIGHT, SPREAD_WEIGHT * PRIOR_SPREAD ** 2]
  for (const pace of paces.values()) {
    const { cycles: measured, mean, square } = paceOf(pace)
    if (mean === 0) continue
    cycles += measured
    sum += measured * Math.max(0, square / (mean * mean) - 1)
  }
  return Math.sqrt(sum / cycles)
}

/** How many cycles were measured. */
export function cyclesIn(paces: Paces): number {
  return [...paces.values()].reduce((sum, pace) => sum + paceOf(pace).cycles, 0)
}

function ended(paces: Paces): Map<string, Sum> {
  return new Map(
    [...paces].map(([queueId, pace]) => {
      const { cycles, mean } = paceOf(pace)
      return [queueId, { cycles, time: cycles * mean }]
    }),
  )
}

function priorOf({ info: { facts } }: Venue): number {
  return (facts.kind === 'bidSession' ? facts.usualCycle : undefined) ?? PRIOR
}

function meanOf(sums: Iterable<Sum>, prior: number): number {
  let [cycles, time] = [PRIOR_WEIGHT, PRIOR_WEIGHT * prior]
  for (const sum of sums) {
    cycles += sum.cycles
    time += sum.time
  }
  return time / cycles
}
