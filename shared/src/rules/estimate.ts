import { callBand, callsFrom } from './forecast'
import { placeOf } from './moves/move'
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
  const sealed = isSealed(venue, now)
  const start = Math.max(callsFrom(venue), sealed ? Math.floor(now / REFRESH) * REFRESH : now)
  const { from, to } = callBand(venue, queue, ahead + 1, start)
  if (!sealed) return { from: Math.round(from), to: Math.round(to) }
  return { from: Math.floor(from / QUARTER) * QUARTER, to: Math.ceil(to / QUARTER + 1) * QUARTER }
}
