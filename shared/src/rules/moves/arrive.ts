import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

export interface Arrive extends Given {
  type: 'arrive'
  ticketId: string
}
export interface Arrived extends Stamp {
  type: 'arrived'
  ticketId: string
}

/** The holder is there (报到); the ticket keeps its place, and can be called where arrival is required. */
export const arrive: Move<Arrive, Arrived> = {
  command: 'arrive',
  event: 'arrived',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'arrive')
    if ('refused' in found) return found
    if (found.ticket.arrivedAt !== null) return { again: { type: 'arrived', ticketId: command.ticketId } }
    return { event: { type: 'arrived', ...stamp(command, now), ticketId: command.ticketId } }
  },
  evolve(venue, { ticketId, at }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, arrivedAt: at })
  },
  commandOf: event => ({ type: 'arrive', ...given(event), ticketId: event.ticketId }),
}
