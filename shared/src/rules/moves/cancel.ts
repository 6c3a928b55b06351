import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

export interface Cancel extends Given {
  type: 'cancel'
  ticketId: string
}
export interface Cancelled extends Stamp {
  type: 'cancelled'
  ticketId: string
}

/** The holder gives the number back; a new take is a new number then. */
export const cancel: Move<Cancel, Cancelled> = {
  command: 'cancel',
  event: 'cancelled',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'cancel')
    if ('refused' in found) return found
    return { event: { type: 'cancelled', ...stamp(command, now), ticketId: command.ticketId } }
  },
  evolve(venue, { ticketId, at }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, state: 'cancelled', from: null, endedAt: at })
  },
  commandOf: event => ({ type: 'cancel', ...given(event), ticketId: event.ticketId }),
}
