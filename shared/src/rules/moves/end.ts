import { absencesAt } from '../bids'
import { endsAt } from '../opening'
import { refuse } from '../rulebook'
import { change, CLOCK, given, type Given, isLive, type Move, type Stamp, stamp } from './move'

export interface End extends Given {
  type: 'end'
}
export interface Ended extends Stamp {
  type: 'ended'
}

/** A hall's day, or a session long after its deadline, ends by the clock; what is still waiting is void then ("day ended"), and of a bid session it is recorded who never delivered, and why. */
export const end: Move<End, Ended> = {
  command: 'end',
  event: 'ended',
  decide(venue, command, now) {
    if (venue.info.stage === 'none') return refuse('not_found')
    if (venue.info.stage === 'ended') return { again: { type: 'ended', ticketId: null } }
    const due = endsAt(venue)
    if (now < due)
      return command.by === CLOCK ? { nothing: true } : refuse('session/wrong_state', { until: due })
    return { event: { type: 'ended', ...stamp(command, now) } }
  },
  evolve(venue, { at, by }) {
    const absences = absencesAt(venue)
    for (const ticket of [...venue.tickets.values()]) {
      const live = isLive(venue, ticket, at)
      const kind = absences.get(ticket.ticketId)
      if (!live && kind === undefined) continue
      change(venue, ticket, {
        ...ticket,
        rev: ticket.rev + 1,
        ...(live ? { state: 'void', from: null, endedAt: at, reason: 'ended' } : {}),
        absence: kind === undefined ? ticket.absence : { kind, at, by, reason: null },
      })
    }
    venue.info = { ...venue.info, stage: 'ended' }
    venue.boardRev++
  },
  commandOf: event => ({ type: 'end', ...given(event) }),
}
