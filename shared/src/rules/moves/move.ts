import type { Decision } from '../rulebook'
import { refuse } from '../rulebook'
import type { Place } from '../line'
import type { Ticket } from '../ticket'
import { isAllowed, type TicketMove } from '../transitions'
import { lineOf, type Outcome, slot, type Venue } from '../venue'
import { isBound } from '../version'

/** Who gives a command and under which Idempotency-Key (a digest that already tells callers apart). */
export interface Given {
  by: string
  key?: string
}

export interface Stamp extends Given {
  at: number
}

/** One rule: what a command needs, what its event means, and how the command is read back from the event. */
export interface Move<C extends Given & { type: string }, E extends Stamp & { type: string }> {
  readonly command: C['type']
  readonly event: E['type']
  decide(venue: Venue, command: C, now: number): Decision<E, Outcome>
  evolve(venue: Venue, event: E): void
  commandOf(event: E): C
}

/** The actor of what the clock brings about. */
export const CLOCK = 'clock'

/** The part of every event that says when, by whom and under which key. */
export function stamp(command: Given, at: number): Stamp {
  return command.key === undefined ? { at, by: command.by } : { at, by: command.by, key: command.key }
}

/** The same part, read back for the command. */
export function given(event: Stamp): Given {
  return event.key === undefined ? { by: event.by } : { by: event.by, key: event.key }
}

/** The ticket if it may make this move now, else the refusal. */
export function movable(
  venue: Venue,
  ticketId: string,
  move: TicketMove,
): { ticket: Ticket } | ReturnType<typeof refuse> {
  const ticket = venue.tickets.get(ticketId)
  if (ticket === undefined) return refuse('not_found')
  // Before version 2, what was on the desk could be sent on, in a bid session too.
  const kind = isBound(venue, 2) ? venue.info.facts.kind : undefined
  if (venue.info.stage === 'ended' || venue.info.calledOff !== null || !isAllowed(move, ticket.state, kind))
    return refuse('ticket/wrong_state', { params: { state: ticket.state } })
  return { ticket }
}

/** Who stands at the counter of a ticket, once somebody of the staff has acted on it there; the clock stands nowhere. */
export function standing({ calledBy }: Ticket, by: string): readonly string[] {
  return by === CLOCK || calledBy.includes(by) ? calledBy : [...calledBy, by]
}

/** The ticket an event speaks of: its log says that it is there. */
export function ticketOf(venue: Venue, ticketId: string): Ticket {
  const ticket = venue.tickets.get(ticketId)
  if (ticket === undefined) throw new Error(`no ticket ${ticketId} in ${venue.info.venueId}`)
  return ticket
}

/** Replaces a ticket by what it is now (`next`, one `rev` on), keeping line, counter and board in step with its state. */
export function change(venue: Venue, ticket: Ticket, next: Ticket): void {
  if (ticket.state === 'waiting') lineOf(venue, ticket.queueId).leave(ticket)
  if (next.state === 'waiting') lineOf(venue, next.queueId).join(placeOf(next))
  if (isAtCounter(next)) venue.atCounter.set(next.ticketId, next.counterId ?? '')
  else if (isAtCounter(ticket)) venue.atCounter.delete(ticket.ticketId)
  if (isAtCounter(ticket) || isAtCounter(next)) venue.boardRev++
  venue.tickets.set(next.ticketId, next)
}

export function placeOf(ticket: Ticket): Place {
  return { ticketId: ticket.ticketId, order: ticket.order, pair: ticket.pair, r: ticket.r }
}

/** The holder's ticket in a queue that still counts as theirs: live, or missed within its return time. */
export function liveTicketOf(
  venue: Venue,
  queueId: string,
  holderKey: string,
  now: number,
): Ticket | undefined {
  const ticket = venue.tickets.get(venue.byHolder.get(slot(queueId, holderKey)) ?? '')
  // It may have been sent to another queue, or claimed by another phone, since.
  if (ticket?.queueId !== queueId || ticket.holderKey !== holderKey) return undefined
  return isLive(venue, ticket, now) ? ticket : undefined
}

/** A bidder and those who bid together with it. */
export function biddersOf({
  bidderKey,
  memberKeys = [],
}: {
  bidderKey?: string | null
  memberKeys?: readonly string[]
}): string[] {
  return bidderKey == null ? [] : [bidderKey, ...memberKeys]
}

/** The live ticket of one of these bidders in a queue of an open session; in a sealed one nobody may find out whether there is one, and the desk settles it. */
export function liveTicketOfBidders(
  venue: Venue,
  queueId: string,
  bidders: readonly string[],
  now: number,
): Ticket | undefined {
  if (venue.info.policy.visibility === 'sealed') return undefined
  for (const bidderKey of bidders) {
    const ticket = venue.tickets.get(venue.byBidder.get(slot(queueId, bidderKey)) ?? '')
    if (ticket !== undefined && isLive(venue, ticket, now)) return ticket
  }
  return undefined
}

/** Whether another live ticket of its holder, or of its bidder, stands in the queue of a ticket that would come back. */
export function hasNewer(venue: Venue, ticket: Ticket, now: number): boolean {
  const { ticketId, queueId, holderKey } = ticket
  const holders = liveTicketOf(venue, queueId, holderKey, now) ?? ticket
  if (holders.ticketId !== ticketId) return true
  return biddersOf(ticket).some(
    one => (liveTicketOfBidders(venue, queueId, [one], now) ?? ticket).ticketId !== ticketId,
  )
}

/** Why a ticket cannot go to this holder now, or until when (ms) it can, if not for ever: missed, within its return time; and never beside another live one, which it would hide. */
export function goingTo(
  venue: Venue,
  ticket: Ticket,
  holderKey: string,
  now: number,
): { until: number | null } | ReturnType<typeof refuse> {
  // Before version 2 only the new holder's own live ticket stood against it.
  if (!isBound(venue, 2))
    return liveTicketOf(venue, ticket.queueId, holderKey, now) === undefined
      ? { until: null }
      : refuse('ticket/has_newer')
  const until = ticket.state === 'missed' ? returnsUntil(venue, ticket) : null
  if (until !== null && now >= until) return refuse('ticket/return_expired', { since: until })
  return hasNewer(venue, { ...ticket, holderKey }, now) ? refuse('ticket/has_newer') : { until }
}

/** From now on this is the ticket of its holder, and of its bidders, in its queue. */
export function hold(venue: Venue, ticket: Ticket): void {
  const { ticketId, queueId, holderKey } = ticket
  venue.byHolder.set(slot(queueId, holderKey), ticketId)
  for (const bidderKey of biddersOf(ticket)) venue.byBidder.set(slot(queueId, bidderKey), ticketId)
}

export function isLive(venue: Venue, ticket: Ticket, now: number): boolean {
  if (ticket.state === 'missed') return now < returnsUntil(venue, ticket)
  return ticket.state === 'registered' || ticket.state === 'waiting' || isAtCounter(ticket)
}

/** Everybody who watches a venue is told of a change of its own; so are the holders of these tickets. */
export function touch(venue: Venue, isTold: (ticket: Ticket) => boolean): void {
  for (const ticket of [...venue.tickets.values()])
    if (isTold(ticket)) venue.tickets.set(ticket.ticketId, { ...ticket, rev: ticket.rev + 1 })
  for (const queue of [...venue.queues.values()])
    venue.queues.set(queue.queueId, { ...queue, publicRev: queue.publicRev + 1 })
  venue.boardRev++
}

/** Until when (ms) a missed ticket may come back. */
export function returnsUntil(venue: Venue, ticket: Ticket): number {
  return (ticket.endedAt ?? 0) + venue.info.policy.returnWithin * 60_000
}

function isAtCounter(ticket: Ticket): boolean {
  return ticket.state === 'called' || ticket.state === 'serving'
}
