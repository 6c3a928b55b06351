import { raise } from '../alarms'
import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  ticketId: string
  reason: string
}
export interface Void extends Given, Wish {
  type: 'void'
}
export interface Voided extends Stamp, Wish {
  type: 'voided'
}

/** Staff take a number out of the queue; the reason stands in the log. */
export const voidTicket: Move<Void, Voided> = {
  command: 'void',
  event: 'voided',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'void')
    if ('refused' in found) return found
    const { ticketId, reason } = command
    return { event: { type: 'voided', ...stamp(command, now), ticketId, reason } }
  },
  evolve(venue, { ticketId, reason, at, by }) {
    raise(venue, { kind: 'voided', at, by, ticketId, reason })
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'void',
      from: ticket.state,
      endedAt: at,
      reason,
    })
  },
  commandOf: event => ({ type: 'void', ...given(event), ticketId: event.ticketId, reason: event.reason }),
}
