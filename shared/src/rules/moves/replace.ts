import { deliveryFault, isWrittenUp } from '../bids'
import { refuse } from '../rulebook'
import type { Delivery } from '../ticket'
import { change, given, type Given, type Move, type Stamp, stamp, ticketOf } from './move'
import { beforeDeadline } from './withdraw'

interface Wish {
  ticketId: string
  delivery: Delivery
}
export interface Replace extends Given, Wish {
  type: 'replace'
}
export interface Replaced extends Stamp, Wish {
  type: 'replaced'
}

/** A bidder hands over another bid before the deadline in place of the one delivered, refused or withdrawn (招标投标法 art. 29): this is its time of delivery. Both stand. */
export const replace: Move<Replace, Replaced> = {
  command: 'replace',
  event: 'replaced',
  decide(venue, command, now) {
    const { ticketId, delivery } = command
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not_found')
    const open = beforeDeadline(venue, now)
    if ('refused' in open) return open
    if (!isWrittenUp(ticket)) return refuse('ticket/wrong_state', { params: { state: ticket.state } })
    const fault = deliveryFault(venue, ticket, delivery)
    if (fault !== null) return refuse(fault)
    return {
      event: { type: 'replaced', ...stamp(command, now), ticketId, delivery },
      notAfter: open.until - 1,
    }
  },
  evolve(venue, { ticketId, delivery, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    const record = { kind: 'replaced', at, by, delivery, deliveredAt: at, reason: null, note: null } as const
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      from: null,
      delivery,
      deliveredAt: at,
      withdrawnAt: null,
      records: [...ticket.records, record],
    })
  },
  commandOf: event => ({
    type: 'replace',
    ...given(event),
    ticketId: event.ticketId,
    delivery: event.delivery,
  }),
}
