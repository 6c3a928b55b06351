import { refuse } from '../rulebook'
import type { Ticket } from '../ticket'
import type { Venue } from '../venue'
import {
  change,
  CLOCK,
  given,
  type Given,
  movable,
  type Move,
  type Stamp,
  stamp,
  standing,
  ticketOf,
} from './move'

export interface Recall extends Given {
  type: 'recall'
  ticketId: string
}
export interface Recalled extends Stamp {
  type: 'recalled'
  ticketId: string
}

/** A called ticket is called again: by staff at any time within the limit, by the clock after the interval. */
export const recall: Move<Recall, Recalled> = {
  command: 'recall',
  event: 'recalled',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'recall')
    if ('refused' in found) return found
    if (!hasRecallLeft(venue, found.ticket)) return refuse('ticket/recall_limit')
    if (command.by === CLOCK && now < clockActsAt(venue, found.ticket)) return { nothing: true }
    return { event: { type: 'recalled', ...stamp(command, now), ticketId: command.ticketId } }
  },
  evolve(venue, { ticketId, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      calledAt: at,
      calledBy: standing(ticket, by),
      calls: ticket.calls + 1,
    })
  },
  commandOf: event => ({ type: 'recall', ...given(event), ticketId: event.ticketId }),
}

export function hasRecallLeft(venue: Venue, ticket: Ticket): boolean {
  return ticket.calls <= venue.info.policy.recallLimit
}

/** When (ms) the clock recalls a called ticket, or counts it as missed after the last recall. */
export function clockActsAt(venue: Venue, ticket: Ticket): number {
  return (ticket.calledAt ?? 0) + venue.info.policy.recallInterval * 1000
}
