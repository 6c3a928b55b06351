import type { Alarm } from './alarm'
import { lotsTooFew } from './bids'
import { forecastOf } from './forecast'
import { venueState } from './opening'
import { lineOf, type Venue } from './venue'

/** What is not as it should be now: nobody has been called for long, somebody will be too late, the lots are still to be drawn, or there are too few bids. */
export type Concern = 'pause' | 'behind' | 'undrawn' | 'fewBids'

/** A list that has been closed for so long (ms) should have been drawn from. */
const DRAW_WITHIN = 5 * 60_000
/** The last alarms that are kept; all of them stand in the log. */
const MOST = 100
/** Nobody called for so long (ms) while somebody waits is a long pause. */
const PAUSE = 10 * 60_000

export function raise(venue: Venue, alarm: Alarm): void {
  venue.info = { ...venue.info, alarms: [...venue.info.alarms.slice(1 - MOST), alarm] }
}

/** The concerns of a venue at `now` (ms). A pause counts from the first call on: before it the room is not at work. */
export function concernsOf(venue: Venue, now: number): Concern[] {
  const concerns: Concern[] = []
  const state = venueState(venue, now)
  const busy = [...venue.queues.values()].filter(({ queueId }) => lineOf(venue, queueId).length > 0)
  const lastCall = lastCallOf(venue)
  if (
    busy.length > 0 &&
    (state === 'open' || state === 'closed') &&
    lastCall !== null &&
    now - lastCall > PAUSE
  )
    concerns.push('pause')
  const { facts, draw, stage, calledOff } = venue.info
  // From the deadline on nobody can be brought in any more who is late.
  if (
    facts.kind === 'bidSession' &&
    now < facts.deadline &&
    busy.some(queue => forecastOf(venue, queue, now).late > 0)
  )
    concerns.push('behind')
  if (
    facts.kind === 'bidSession' &&
    stage === 'published' &&
    draw !== null &&
    draw.seed === null &&
    calledOff === null
  )
    if (now > facts.takingClosesAt + DRAW_WITHIN) concerns.push('undrawn')
  if (lotsTooFew(venue, now).length > 0) concerns.push('fewBids')
  return concerns
}

/** When (ms) somebody was called last in a venue, or null. */
export function lastCallOf(venue: Venue): number | null {
  let last: number | null = null
  for (const { pace } of venue.queues.values())
    for (const at of Object.values(pace?.calledAt ?? {})) if (last === null || at > last) last = at
  return last
}
