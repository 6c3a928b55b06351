import type { ArrivalWay } from '../ticket'
import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

export interface Arrive extends Given {
  type: 'arrive'
  ticketId: string
  way: ArrivalWay
}
export interface Arrived extends Stamp {
  type: 'arrived'
  ticketId: string
  way: ArrivalWay
}

/** The holder is there (报到); the ticket keeps its place, and can be called where arrival is required. */
export const arrive: Move<Arrive, Arrived> = {
  command: 'arrive',
  event: 'arrived',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'arrive')
    if ('refused' in found) return found
    const { ticketId, way } = command
    if (found.ticket.arrivedAt !== null) return { again: { type: 'arrived', ticketId } }
    return { event: { type: 'arrived', ...stamp(command, now), ticketId, way } }
  },
  evolve(venue, { ticketId, at, way }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, arrivedAt: at, arrivedBy: way })
  },
  commandOf: event => ({ type: 'arrive', ...given(event), ticketId: event.ticketId, way: event.way }),
}
