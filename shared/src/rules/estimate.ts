import { type Band, callBand, callsFrom } from './forecast'
import { markAfter, standingAt } from './last-mark'
import type { Line } from './line'
import { placeOf } from './moves/move'
import type { Ticket } from './ticket'
import { lineOf, type Queue, type Venue } from './venue'
import { isSealed } from './visibility'

const QUARTER = 15 * 60_000

/** How many wait before this ticket: 0 once it is called, null when it waits for nothing. */
export function aheadOf(venue: Venue, ticket: Ticket): number | null {
  if (ticket.state === 'called') return 0
  return ticket.state === 'waiting' ? lineOf(venue, ticket.queueId).indexOf(placeOf(ticket)) : null
}

/** When a waiting ticket will probably be called, as a band of instants (ms), from the queue's own pace. */
export function waitOf(venue: Venue, ticket: Ticket, now: number): Band | null {
  const ahead = aheadOf(venue, ticket)
  const queue = venue.queues.get(ticket.queueId)
  if (ahead === null || ticket.state !== 'waiting' || queue === undefined) return null
  if (isSealed(venue, now)) return sealedWait(venue, queue, ticket, now)
  const { from, to } = callBand(venue, queue, ahead + 1, Math.max(callsFrom(venue), now))
  return { from: Math.round(from), to: Math.round(to) }
}

/** When (ms) after `now` the bands of a sealed session's waiting change, though nothing happens then; null: nobody's does. */
export function bandsChangeAt(venue: Venue, now: number): number | null {
  const waits = [...venue.lines.values()].some(line => line.length > 0)
  return waits && isSealed(venue, now) ? markAfter(now) : null
}

/**
 * In a sealed session the band is that of the last five-minute mark, widened to quarters of an hour: nothing that others
 * did since moves it, and nothing in it tells whether somebody waits for another lot.
 */
function sealedWait(venue: Venue, queue: Queue, ticket: Ticket, now: number): Band {
  const { mark, lines, paces } = standingAt(venue, now)
  const then = { ...queue, pace: paces.get(queue.queueId) ?? null }
  const ahead = aheadThen(lines.get(queue.queueId), ticket, venue.info.policy.requeueAfter)
  const start = Math.max(callsFrom(venue), mark)
  const { from, to } = callBand(venue, then, ahead + 1, start, { sharing: 'all' })
  return { from: Math.floor(from / QUARTER) * QUARTER, to: Math.ceil(to / QUARTER + 1) * QUARTER }
}

/**
 * How many of those who waited at the mark stood before a ticket. One that moved since stands behind others' places of
 * now, which would tell of their moves: so it is counted as behind as many as such a move puts before it.
 */
function aheadThen(line: Line | undefined, ticket: Ticket, requeueAfter: number): number {
  if (line === undefined) return 0
  const place = placeOf(ticket)
  const index = line.indexOf(place)
  if (line.at(index)?.ticketId === ticket.ticketId) return index
  if (ticket.turns > 0) return Math.min(requeueAfter, line.length)
  const before = [...line].findIndex(({ ticketId }) => ticketId === ticket.ticketId)
  return before === -1 ? index : Math.min(before + 1, line.length - 1)
}
