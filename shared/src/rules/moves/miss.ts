import { change, CLOCK, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'
import { clockActsAt, hasRecallLeft } from './recall'

export interface Miss extends Given {
  type: 'miss'
  ticketId: string
}
export interface Missed extends Stamp {
  type: 'missed'
  ticketId: string
}

/** Nobody came (过号): said by staff at any time, by the clock after the last recall. */
export const miss: Move<Miss, Missed> = {
  command: 'miss',
  event: 'missed',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'miss')
    if ('refused' in found) return found
    const { ticket } = found
    if (command.by === CLOCK && (hasRecallLeft(venue, ticket) || now < clockActsAt(venue, ticket)))
      return { nothing: true }
    return { event: { type: 'missed', ...stamp(command, now), ticketId: command.ticketId } }
  },
  evolve(venue, { ticketId, at }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'missed',
      from: ticket.state,
      endedAt: at,
    })
  },
  commandOf: event => ({ type: 'miss', ...given(event), ticketId: event.ticketId }),
}
