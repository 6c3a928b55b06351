import { placeBehind } from '../order'
import { refuse } from '../rulebook'
import { lineOf } from '../venue'
import {
  change,
  given,
  type Given,
  hasNewer,
  hold,
  movable,
  type Move,
  returnsUntil,
  type Stamp,
  stamp,
  ticketOf,
} from './move'

export interface Requeue extends Given {
  type: 'requeue'
  ticketId: string
}
export interface Requeued extends Stamp {
  type: 'requeued'
  ticketId: string
  order: number
  pair: number
  r: number
}

/** A missed ticket comes back behind the next k (过号重排), within its return time, unless its holder has a newer one. */
export const requeue: Move<Requeue, Requeued> = {
  command: 'requeue',
  event: 'requeued',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'requeue')
    if ('refused' in found) return found
    const { ticket } = found
    const until = returnsUntil(venue, ticket)
    if (now >= until) return refuse('ticket/return_expired', { since: until })
    if (hasNewer(venue, ticket, now)) return refuse('ticket/has_newer')
    const place = placeBehind(lineOf(venue, ticket.queueId), venue.info.policy.requeueAfter)
    const { order, pair, r } = place ?? { order: now, pair: ticket.number, r: 0 }
    return {
      event: { type: 'requeued', ...stamp(command, now), ticketId: command.ticketId, order, pair, r },
      notAfter: until - 1,
    }
  },
  evolve(venue, { ticketId, order, pair, r }) {
    const back = { calledAt: null, calls: 0, counterId: null, endedAt: null, from: null }
    const ticket = ticketOf(venue, ticketId)
    hold(venue, ticket)
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, state: 'waiting', order, pair, r, ...back })
  },
  commandOf: event => ({ type: 'requeue', ...given(event), ticketId: event.ticketId }),
}
