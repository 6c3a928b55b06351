import { type Counter, lineOf, type Pace, type Queue, type Venue } from './venue'

const unknown: Pace = { cycles: 0, mean: 0, square: 0, calledAt: {}, comes: null }

/** The cycle (ms) expected where nothing was ever measured. */
const PRIOR = 5 * 60_000
/** How even the work is expected to be: the standard deviation in means. */
const PRIOR_SPREAD = 0.75
/** How many measured cycles these weigh. */
const PRIOR_WEIGHT = 2
const SPREAD_WEIGHT = 6
/** Pauses longer than this (ms) are none of the work. */
const LONGEST = 45 * 60_000
/** Older cycles than these have faded. */
const MEMORY = 40
/** A counter that has called none for so many mean cycles has left. */
const GONE = 6

/** The pace after a call of `counterId` at `at` (ms). A cycle counts only if who is called waited through it: taken before it began, at `takenAt`. */
export function paced(pace: Pace | null, counterId: string, at: number, takenAt: number): Pace {
  const before = pace ?? unknown
  const since = before.calledAt[counterId]
  const calledAt = { ...before.calledAt, [counterId]: at }
  if (since === undefined || takenAt > since || at - since > LONGEST) return { ...before, calledAt }
  const cycles = Math.min(before.cycles + 1, MEMORY)
  const cycle = at - since
  return {
    ...before,
    cycles,
    mean: before.mean + (cycle - before.mean) / cycles,
    square: before.square + (cycle * cycle - before.square) / cycles,
    calledAt,
  }
}

/** The pace after somebody called at `calledAt` (ms) is being served at `at`. */
export function served(pace: Pace | null, calledAt: number, at: number): Pace {
  const before = pace ?? unknown
  const comes = before.comes ?? at - calledAt
  return { ...before, comes: comes + (at - calledAt - comes) / 8 }
}

/** Between which queues a counter is taken to divide its time: those in which somebody waits, or all (so that nothing tells where somebody waits). */
export type Sharing = 'busy' | 'all'

/** What is expected of the next cycles of a queue's counters: mean (ms), spread (standard deviation in means), and how many cycles that rests on. */
export interface Expected {
  readonly mean: number
  readonly spread: number
  readonly weight: number
  /** The counters that will call, as far as can be told: those that did lately, else all that may. */
  readonly counters: readonly Counter[]
}

/**
 * What is expected at `now`. Cycles under way count by their age, since those that have ended are the shorter ones: in a
 * time T a counter ends T/mean + (spread² − 1)/2 cycles (D. R. Cox, Renewal Theory, 1962, section 4.2).
 */
export function expectedCycles(
  venue: Venue,
  { queueId, pace }: Queue,
  now: number,
  sharing: Sharing,
): Expected {
  const { cycles, mean, square, calledAt } = pace ?? unknown
  const ownSpread = mean === 0 ? PRIOR_SPREAD : Math.sqrt(Math.max(0, square - mean * mean)) / mean
  const spread = Math.sqrt(
    (cycles * ownSpread ** 2 + SPREAD_WEIGHT * PRIOR_SPREAD ** 2) / (cycles + SPREAD_WEIGHT),
  )
  const able = venue.info.counters.filter(counter => serves(counter, queueId))
  const { facts } = venue.info
  const usual = facts.kind === 'bidSession' ? facts.usualCycle : undefined
  const prior = (usual ?? PRIOR) * shareOf(venue, able, sharing)
  const roughly = (cycles * mean + PRIOR_WEIGHT * prior) / (cycles + PRIOR_WEIGHT)
  const lately = able.filter(({ counterId }) => now - (calledAt[counterId] ?? -Infinity) < GONE * roughly)
  const ages = lately.reduce((sum, { counterId }) => sum + now - (calledAt[counterId] ?? now), 0)
  const ended = cycles + (lately.length * (1 - Math.min(1, spread * spread))) / 2
  const weight = cycles + PRIOR_WEIGHT
  // Within the first cycle the others may just not have had their turn.
  const isEarly = cycles === 0 && now - firstOf(calledAt, now) < roughly
  return {
    mean: (cycles * mean + ages + PRIOR_WEIGHT * prior) / (ended + PRIOR_WEIGHT),
    spread,
    weight,
    counters: isEarly || lately.length === 0 ? able : lately,
  }
}

/** Between how many queues a counter divides its time, on average. */
function shareOf(venue: Venue, counters: readonly Counter[], sharing: Sharing): number {
  const sharers = [...venue.queues.values()].filter(
    ({ queueId }) => sharing === 'all' || lineOf(venue, queueId).length > 0,
  )
  const shares = counters.map(counter => sharers.filter(({ queueId }) => serves(counter, queueId)).length)
  return Math.max(1, shares.reduce((sum, share) => sum + share, 0) / Math.max(1, counters.length))
}

function serves({ queueIds }: Counter, queueId: string): boolean {
  return queueIds.length === 0 || queueIds.includes(queueId)
}

function firstOf(calledAt: Pace['calledAt'], now: number): number {
  return Math.min(now, ...Object.values(calledAt))
}
