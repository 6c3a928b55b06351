import { refuse } from '../rulebook'
import type { AbsenceKind } from '../ticket'
import { whyNotAtOpening } from './object'
import { change, given, type Given, isLive, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  ticketId: string
  absence: AbsenceKind
  /** Needed for what is none of the usual reasons. */
  reason?: string
}
export interface SetAbsence extends Given, Wish {
  type: 'setAbsence'
}
export interface AbsenceSet extends Stamp, Wish {
  type: 'absenceSet'
}

/** At the opening it is recorded why somebody with a number did not deliver: not signed in, late, given up, or in words. Said anew, it counts anew; all stand in the log. */
export const setAbsence: Move<SetAbsence, AbsenceSet> = {
  command: 'setAbsence',
  event: 'absenceSet',
  decide(venue, command, now) {
    const { ticketId, absence, reason } = command
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not_found')
    const closed = whyNotAtOpening(venue, now)
    if (closed !== null) return closed
    if (ticket.deliveredAt !== null) return refuse('ticket/wrong_state', { params: { state: ticket.state } })
    if (absence === 'other' && reason === undefined) return refuse('ticket/reason_required')
    return {
      event: {
        type: 'absenceSet',
        ...stamp(command, now),
        ticketId,
        absence,
        ...(reason === undefined ? {} : { reason }),
      },
    }
  },
  evolve(venue, { ticketId, absence: kind, reason, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    const absence = { kind, at, by, reason: reason ?? null }
    const rev = ticket.rev + 1
    // Who is recorded as absent waits no longer.
    const ended = isLive(venue, ticket, at) ? ({ state: 'void', endedAt: at, from: null } as const) : {}
    change(venue, ticket, { ...ticket, rev, absence, ...ended })
  },
  commandOf: event => ({
    type: 'setAbsence',
    ...given(event),
    ticketId: event.ticketId,
    absence: event.absence,
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  }),
}
