import { inLineSince } from './appointments'
import { type Counter, type Pace, type Queue, servesQueue, type Venue } from './venue'

const unknown: Pace = {
  cycles: 0,
  mean: 0,
  square: 0,
  beganAt: null,
  calls: {},
  chosen: 0,
  fair: 0,
  calledAt: {},
  comes: null,
}

/** Pauses longer than this (ms) are none of the work. */
const LONGEST = 45 * 60_000
/** Older cycles than these have faded. */
const MEMORY = 40
/** What is left, after each choice, of what was counted of those before. */
const FADING = 0.95

/** The pace of a queue, as it is before its first call too. */
export function paceOf(pace: Pace | null | undefined): Pace {
  return pace ?? unknown
}

/** The last call of a counter: from which queue, and when (ms); null before the first. */
export function lastCallOf(
  paces: Iterable<readonly [queueId: string, pace: Pace | null]>,
  counterId: string,
): { queueId: string; at: number } | null {
  let last: { queueId: string; at: number } | null = null
  for (const [queueId, pace] of paces) {
    const at = pace?.calledAt[counterId]
    if (at !== undefined && (last === null || at > last.at)) last = { queueId, at }
  }
  return last
}

/**
 * Takes into the pace that `counterId` calls from `queueId` at `at` (ms), where somebody may have been called since
 * `since` at the latest. The cycle that ends was the work on whoever the counter called before, so it counts for the
 * queue of that one; but only if somebody waited all through it.
 */
export function paceCall(venue: Venue, queueId: string, counter: Counter, at: number, since: number): void {
  const { counterId } = counter
  const contested: string[] = []
  let last: { queueId: string; at: number } | null = null
  for (const one of venue.queues.values()) {
    const before = one.pace?.calledAt[counterId]
    if (before !== undefined && (last === null || before > last.at))
      last = { queueId: one.queueId, at: before }
    const isWaitedFor = one.queueId === queueId || (venue.lines.get(one.queueId)?.length ?? 0) > 0
    if (isWaitedFor && servesQueue(counter, one.queueId)) contested.push(one.queueId)
  }
  if (last !== null && since <= last.at && at - last.at <= LONGEST)
    alter(venue, last.queueId, withCycle, at - last.at)
  if (contested.length > 1)
    for (const one of contested) alter(venue, one, withChoice, one === queueId ? 1 : 0, 1 / contested.length)
  alter(venue, queueId, withCall, counterId, at)
}

/** Takes into the pace that somebody called at `calledAt` (ms) is being served at `at`. */
export function paceServed(venue: Venue, queueId: string, calledAt: number, at: number): void {
  alter(venue, queueId, withComing, at - calledAt)
}

/** From when (ms) on a waiting ticket may be called: never, as far as that is known, if it has come back. */
export function callableSince(venue: Venue, ticketId: string | undefined): number {
  const ticket = ticketId === undefined ? undefined : venue.tickets.get(ticketId)
  if (ticket === undefined || ticket.turns > 0) return Infinity
  const since = inLineSince(ticket)
  return venue.info.policy.arrivalRequired ? Math.max(since, ticket.arrivedAt ?? Infinity) : since
}

function withCycle(pace: Pace, cycle: number): Pace {
  const cycles = Math.min(pace.cycles + 1, MEMORY)
  return {
    ...pace,
    cycles,
    mean: pace.mean + (cycle - pace.mean) / cycles,
    square: pace.square + (cycle * cycle - pace.square) / cycles,
  }
}

function withChoice(pace: Pace, chosen: number, fair: number): Pace {
  return { ...pace, chosen: pace.chosen * FADING + chosen, fair: pace.fair * FADING + fair }
}

function withCall(pace: Pace, counterId: string, at: number): Pace {
  return {
    ...pace,
    beganAt: pace.beganAt ?? at,
    calls: { ...pace.calls, [counterId]: (pace.calls[counterId] ?? 0) + 1 },
    calledAt: { ...pace.calledAt, [counterId]: at },
  }
}

function withComing(pace: Pace, took: number): Pace {
  const comes = pace.comes ?? took
  return { ...pace, comes: comes + (took - comes) / 8 }
}

function alter<A extends unknown[]>(
  venue: Venue,
  queueId: string,
  change: (pace: Pace, ...given: A) => Pace,
  ...given: A
): void {
  const queue: Queue | undefined = venue.queues.get(queueId)
  if (queue !== undefined) venue.queues.set(queueId, { ...queue, pace: change(paceOf(queue.pace), ...given) })
}
