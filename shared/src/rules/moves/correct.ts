import { raise } from '../alarms'
import { deliveryFault, isWithdrawn, isWrittenUp } from '../bids'
import { refuse } from '../rulebook'
import type { Delivery } from '../ticket'
import { change, given, type Given, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  ticketId: string
  /** The record as it should have been written up, whole. */
  delivery: Delivery
  reason: string
  /** The withdrawal was written up by mistake: the bid stands again. */
  reinstate?: true
}
export interface Correct extends Given, Wish {
  type: 'correct'
}
export interface Corrected extends Stamp, Wish {
  type: 'corrected'
}

/** A wrong record of a delivery is put right, with a reason and as often as need be; every version stands. The time of delivery cannot be touched. */
export const correct: Move<Correct, Corrected> = {
  command: 'correct',
  event: 'corrected',
  decide(venue, command, now) {
    const { ticketId, delivery, reason, reinstate } = command
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not_found')
    if (venue.info.stage === 'ended' || !isWrittenUp(ticket) || (reinstate && !isWithdrawn(ticket)))
      return refuse('ticket/wrong_state', { params: { state: ticket.state } })
    const fault = deliveryFault(venue, ticket, delivery)
    if (fault !== null) return refuse(fault)
    return {
      event: {
        type: 'corrected',
        ...stamp(command, now),
        ...{ ticketId, delivery, reason },
        ...(reinstate === undefined ? {} : { reinstate }),
      },
    }
  },
  evolve(venue, { ticketId, delivery, reason, reinstate, at, by }) {
    raise(venue, { kind: 'corrected', at, by, ticketId, reason })
    const ticket = ticketOf(venue, ticketId)
    const deliveredAt = ticket.deliveredAt ?? at
    const record = { kind: 'corrected', at, by, delivery, deliveredAt, reason, note: null } as const
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      // What has been corrected is no longer the last key, which could be undone.
      from: null,
      delivery,
      withdrawnAt: reinstate === true ? null : ticket.withdrawnAt,
      records: [...ticket.records, record],
    })
  },
  commandOf: event => ({
    type: 'correct',
    ...given(event),
    ticketId: event.ticketId,
    delivery: event.delivery,
    reason: event.reason,
    ...(event.reinstate === undefined ? {} : { reinstate: event.reinstate }),
  }),
}
