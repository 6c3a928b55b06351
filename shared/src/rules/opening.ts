import type { Policy } from './policy'
import type { Refusal } from './rulebook'
import type { BidSessionFacts, Queue, Venue } from './venue'

export type VenueState = 'draft' | 'scheduled' | 'open' | 'paused' | 'closed' | 'archived'

const MINUTE = 60_000
/** A bid session ends by itself this long (ms) after its deadline. */
const SESSION_ENDS_AFTER = 24 * 60 * MINUTE

/** The state in which a venue is at `now` (ms): its stage, its gate and the clock together. */
export function venueState(venue: Venue, now: number): VenueState {
  const { stage, gate, facts, calledOff } = venue.info
  if (stage === 'ended') return 'archived'
  if (stage !== 'published') return 'draft'
  const opening = openingOf(venue, now)
  if (opening === 'over' || gate === 'closed' || calledOff !== null) return 'closed'
  if (facts.kind === 'bidSession' && opening === 'before') return 'scheduled'
  if (gate === 'paused') return 'paused'
  return opening === 'open' ? 'open' : 'closed'
}

/** Whether numbers of this queue can be taken at `now`. */
export function queueState(
  venue: Venue,
  queue: Queue,
  now: number,
): 'scheduled' | 'open' | 'paused' | 'closed' {
  const state = venueState(venue, now)
  if (state === 'scheduled') return queue.gate === 'closed' ? 'closed' : 'scheduled'
  if (state === 'paused') return queue.gate === 'closed' ? 'closed' : 'paused'
  return state === 'open' ? queue.gate : 'closed'
}

/** Why no number can be taken now, or until when (ms) it can. The deadline is named before anything else. */
export function takingAt(venue: Venue, queue: Queue, now: number): { refused: Refusal } | { until: number } {
  const { facts, stage } = venue.info
  if (facts.kind === 'bidSession' && stage !== 'draft' && now >= facts.deadline)
    return { refused: { code: 'deadline/passed', since: facts.deadline } }
  if (stage !== 'published') return { refused: { code: 'queue/closed' } }
  const hours = hoursOf(venue)
  const current = hours.find(([from, to]) => from <= now && now < to)
  if (current === undefined) return { refused: closedBetween(hours, now) }
  if (queueState(venue, queue, now) !== 'open') return { refused: { code: 'queue/closed' } }
  return { until: current[1] }
}

/** Of a session whose order is drawn, so long (ms) before the deadline taking closes unless the agency says otherwise. */
const DRAW_BEFORE = 30 * MINUTE

/** When (ms) taking closes in a session that is set up at `now` and does not say: with a draw, early enough for those drawn to deliver, and halfway at the earliest. */
export function usualClose(
  order: Policy['order'],
  { takingOpensAt, deadline }: Pick<BidSessionFacts, 'takingOpensAt' | 'deadline'>,
  now: number,
): number {
  if (order === 'arrival') return deadline
  const half = Math.floor((deadline - Math.max(takingOpensAt, now)) / 2)
  // Nothing is left of a session whose deadline is over: it is never published.
  return half > 0 ? deadline - Math.min(DRAW_BEFORE, half) : deadline - 1
}

/** Whether taking closes before the deadline, as it must where a draw comes between (it is the time of delivery that counts), or by it. */
export function closesInTime(order: Policy['order'], takingClosesAt: number, deadline: number): boolean {
  return order === 'draw' ? takingClosesAt < deadline : takingClosesAt <= deadline
}

/** When (ms) a venue ends by itself: what is left waiting is void then. */
export function endsAt(venue: Venue): number {
  const { facts } = venue.info
  return facts.kind === 'hallDay' ? facts.endsAt : facts.deadline + SESSION_ENDS_AFTER
}

/** The instants (ms) at which what a venue allows changes by the clock alone. */
export function instantsOf(venue: Venue): number[] {
  const { facts } = venue.info
  return facts.kind === 'hallDay'
    ? facts.hours.flat()
    : [facts.takingOpensAt, facts.takingClosesAt, facts.deadline]
}

function closedBetween(hours: readonly (readonly [number, number])[], now: number): Refusal {
  const past = hours.filter(([, to]) => to <= now).map(([, to]) => to)
  const next = hours.filter(([from]) => from > now).map(([from]) => from)
  return {
    code: 'queue/closed',
    ...(past.length > 0 ? { since: Math.max(...past) } : {}),
    ...(next.length > 0 ? { until: Math.min(...next) } : {}),
  }
}

function hoursOf(venue: Venue): readonly (readonly [number, number])[] {
  const { facts } = venue.info
  return facts.kind === 'hallDay' ? facts.hours : [[facts.takingOpensAt, facts.takingClosesAt]]
}

function openingOf(venue: Venue, now: number): 'before' | 'open' | 'between' | 'over' {
  const hours = hoursOf(venue)
  if (hours.some(([from, to]) => from <= now && now < to)) return 'open'
  if (hours.every(([from]) => now < from)) return 'before'
  return hours.some(([from]) => now < from) ? 'between' : 'over'
}
