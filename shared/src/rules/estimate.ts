import { type Band, callBand } from './band'
import { callsFrom } from './forecast'
import { markAfter, standingAt, venueLines } from './last-mark'
import type { Line } from './line'
import { placeOf } from './moves/move'
import type { Ticket } from './ticket'
import { lineOf, type Venue } from './venue'
import { isSealed } from './visibility'
import { type Workload, workloadOf } from './workload'

const QUARTER = 15 * 60_000
const SECOND = 1000

/** Of each venue the workloads of its queues as it stands at an instant: when somebody is called, all who wait ask for the same. */
const workloads = new WeakMap<Venue, { count: number; at: number; byQueue: Map<string, Workload> }>()

function kept(venue: Venue, queueId: string, at: number, compute: () => Workload): Workload {
  let current = workloads.get(venue)
  if (current?.count !== venue.count || current.at !== at)
    workloads.set(venue, (current = { count: venue.count, at, byQueue: new Map() }))
  const found = current.byQueue.get(queueId) ?? compute()
  current.byQueue.set(queueId, found)
  return found
}

/** How many wait before this ticket: 0 once it is called, null when it waits for nothing. */
export function aheadOf(venue: Venue, ticket: Ticket): number | null {
  if (ticket.state === 'called') return 0
  return ticket.state === 'waiting' ? lineOf(venue, ticket.queueId).indexOf(placeOf(ticket)) : null
}

/** When a waiting ticket will probably be called, as a band of instants (ms), from the queue's own pace. */
export function waitOf(venue: Venue, ticket: Ticket, now: number): Band | null {
  const ahead = aheadOf(venue, ticket)
  if (ahead === null || ticket.state !== 'waiting') return null
  if (isSealed(venue, now)) return sealedWait(venue, ticket, now)
  const begins = Math.max(callsFrom(venue), now)
  const second = Math.floor(begins / SECOND) * SECOND
  const workload = kept(venue, ticket.queueId, second, () =>
    workloadOf(venue, venueLines(venue), ticket.queueId, second, 'busy'),
  )
  const { from, to } = callBand(workload, ahead + 1, begins)
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
function sealedWait(venue: Venue, ticket: Ticket, now: number): Band {
  const { queueId } = ticket
  const standing = standingAt(venue, now)
  const ahead = aheadThen(standing.lines.get(queueId), ticket, venue.info.policy.requeueAfter)
  const start = Math.max(callsFrom(venue), standing.mark)
  const workload = kept(venue, queueId, standing.mark, () =>
    workloadOf(venue, standing, queueId, start, 'all'),
  )
  const { from, to } = callBand(workload, ahead + 1, start)
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
