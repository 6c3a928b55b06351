import { placeOf } from './moves/move'
import { paceOf } from './pace'
import type { Ticket } from './ticket'
import { lineOf, type Venue } from './venue'
import { isSealed } from './visibility'

const QUARTER = 15 * 60_000
const REFRESH = 5 * 60_000

/** How many wait before this ticket: 0 once it is called, null when it waits for nothing. */
export function aheadOf(venue: Venue, ticket: Ticket): number | null {
  if (ticket.state === 'called') return 0
  return ticket.state === 'waiting' ? lineOf(venue, ticket.queueId).indexOf(placeOf(ticket)) : null
}

/**
 * When a waiting ticket will probably be called, as a band of instants (ms), from the queue's own pace. In a sealed
 * session it is widened to quarters of an hour and computed anew only every five minutes, so that it tells no count.
 */
export function waitOf(venue: Venue, ticket: Ticket, now: number): { from: number; to: number } | null {
  const ahead = aheadOf(venue, ticket)
  if (ahead === null || ticket.state !== 'waiting') return null
  const queue = venue.queues.get(ticket.queueId)
  if (queue === undefined) return null
  const pace = paceOf(venue, queue)
  const sealed = isSealed(venue, now)
  const start = Math.max(startOf(venue), sealed ? Math.floor(now / REFRESH) * REFRESH : now)
  const from = start + ahead * pace * 0.7
  const to = start + (ahead + 1) * pace * 1.4
  if (!sealed) return { from: Math.round(from), to: Math.round(to) }
  return { from: Math.floor(from / QUARTER) * QUARTER, to: Math.ceil(to / QUARTER + 1) * QUARTER }
}

/** Nobody is called before taking opens. */
function startOf(venue: Venue): number {
  const { facts } = venue.info
  return facts.kind === 'hallDay' ? (facts.hours[0]?.[0] ?? 0) : facts.takingOpensAt
}
