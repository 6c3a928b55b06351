import { refuse } from '../rulebook'
import { UNDO_WITHIN } from '../transitions'
import { isBusy } from './call'
import {
  change,
  given,
  type Given,
  hasNewer,
  hold,
  movable,
  type Move,
  type Stamp,
  stamp,
  ticketOf,
} from './move'

export interface Undo extends Given {
  type: 'undo'
  ticketId: string
}
export interface Undone extends Stamp {
  type: 'undone'
  ticketId: string
}

/** The last key (finish, miss, void) is taken back within a minute, as an event of its own: both stand in the log. */
export const undo: Move<Undo, Undone> = {
  command: 'undo',
  event: 'undone',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'undo')
    if ('refused' in found) return found
    const { ticket } = found
    const until = (ticket.endedAt ?? 0) + UNDO_WITHIN
    if (ticket.from === null) return refuse('ticket/undo_expired')
    if (now >= until) return refuse('ticket/undo_expired', { since: until })
    if (hasNewer(venue, ticket, now)) return refuse('ticket/has_newer')
    const atCounter = ticket.from === 'called' || ticket.from === 'serving'
    if (atCounter && venue.info.policy.oneAtATime && isBusy(venue, ticket.counterId ?? ''))
      return refuse('counter/busy')
    return {
      event: { type: 'undone', ...stamp(command, now), ticketId: command.ticketId },
      notAfter: until - 1,
    }
  },
  evolve(venue, { ticketId, at }) {
    const ticket = ticketOf(venue, ticketId)
    const state = ticket.from ?? ticket.state
    // The interval of the clock's next recall or miss begins anew, and so does the return time of a missed one.
    const calledAt = state === 'called' ? at : ticket.calledAt
    const turns = ticket.turns + (ticket.state === 'missed' && state === 'called' ? 1 : 0)
    const endedAt = state === 'missed' ? at : null
    hold(venue, ticket)
    const reason = ticket.state === 'void' ? null : ticket.reason
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state,
      from: null,
      endedAt,
      delivery: null,
      records: [],
      reason,
      calledAt,
      turns,
    })
  },
  commandOf: event => ({ type: 'undo', ...given(event), ticketId: event.ticketId }),
}
