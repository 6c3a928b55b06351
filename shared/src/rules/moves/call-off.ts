import { raise } from '../alarms'
import { refuse } from '../rulebook'
import { change, given, type Given, isLive, type Move, type Stamp, stamp, touch } from './move'

interface Wish {
  reason: string
}
export interface CallOff extends Given, Wish {
  type: 'callOff'
}
export interface CalledOff extends Stamp, Wish {
  type: 'calledOff'
}

/** Why a ticket is void whose session was called off. */
export const CALLED_OFF = 'calledOff'

/** The session is withdrawn, with a reason: live tickets are void for it, nobody takes or is called any more, and what was delivered stands in the record. */
export const callOff: Move<CallOff, CalledOff> = {
  command: 'callOff',
  event: 'calledOff',
  decide(venue, command, now) {
    const { facts, stage, calledOff } = venue.info
    if (facts.kind !== 'bidSession' || stage !== 'published') return refuse('session/wrong_state')
    if (calledOff !== null) return { again: { type: 'calledOff', ticketId: null } }
    return { event: { type: 'calledOff', ...stamp(command, now), reason: command.reason } }
  },
  evolve(venue, { reason, at, by }) {
    raise(venue, { kind: 'calledOff', at, by, ticketId: null, reason })
    for (const ticket of [...venue.tickets.values()])
      if (isLive(venue, ticket, at))
        change(venue, ticket, {
          ...ticket,
          rev: ticket.rev + 1,
          ...({ state: 'void', from: null, endedAt: at, reason: CALLED_OFF } as const),
        })
    venue.info = { ...venue.info, calledOff: { at, by, reason } }
    touch(venue, () => false)
  },
  commandOf: event => ({ type: 'callOff', ...given(event), reason: event.reason }),
}
