import { raise } from '../alarms'
import { paceServed } from '../pace'
import { change, given, type Given, movable, type Move, type Stamp, stamp, standing, ticketOf } from './move'

export interface Serve extends Given {
  type: 'serve'
  ticketId: string
}
export interface Served extends Stamp {
  type: 'served'
  ticketId: string
}

/** Service begins. In a bid session the documents are on the desk: this time is held against the deadline (招标投标法 art. 28). */
export const serve: Move<Serve, Served> = {
  command: 'serve',
  event: 'served',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'serve')
    if ('refused' in found) return found
    return { event: { type: 'served', ...stamp(command, now), ticketId: command.ticketId } }
  },
  evolve(venue, { ticketId, at, by }) {
    const { facts } = venue.info
    const late = facts.kind === 'bidSession' && at >= facts.deadline
    if (late) raise(venue, { kind: 'late', at, by, ticketId, reason: null })
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'serving',
      arrivedAt: ticket.arrivedAt ?? at,
      calledBy: standing(ticket, by),
      deliveredAt: at,
      late,
    })
    paceServed(venue, ticket.queueId, ticket.calledAt ?? at, at)
  },
  commandOf: event => ({ type: 'serve', ...given(event), ticketId: event.ticketId }),
}
