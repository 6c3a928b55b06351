import { raise } from '../alarms'
import { refuse } from '../rulebook'
import { given, type Given, isLive, type Move, type Stamp, stamp, touch } from './move'

interface Wish {
  openingRoom: string
  reason: string
}
export interface MoveRoom extends Given, Wish {
  type: 'moveRoom'
}
export interface RoomMoved extends Stamp, Wish {
  type: 'roomMoved'
}

/** The opening takes place in another room (招标投标法 art. 35: at the place named, so everybody is told); a reason is kept. */
export const moveRoom: Move<MoveRoom, RoomMoved> = {
  command: 'moveRoom',
  event: 'roomMoved',
  decide(venue, command, now) {
    const { facts, stage, calledOff } = venue.info
    if (facts.kind !== 'bidSession' || stage !== 'published') return refuse('session/wrong_state')
    if (calledOff !== null) return refuse('session/called_off')
    const { openingRoom, reason } = command
    if (openingRoom === facts.openingRoom) return { again: { type: 'roomMoved', ticketId: null } }
    return { event: { type: 'roomMoved', ...stamp(command, now), openingRoom, reason } }
  },
  evolve(venue, { openingRoom, reason, at, by }) {
    raise(venue, { kind: 'roomMoved', at, by, ticketId: null, reason: `${openingRoom}: ${reason}` })
    const { facts } = venue.info
    if (facts.kind === 'bidSession')
      venue.info = {
        ...venue.info,
        facts: { ...facts, openingRoom },
        roomMoved: { from: facts.openingRoom, at, reason },
      }
    touch(venue, ticket => isLive(venue, ticket, at))
  },
  commandOf: event => ({
    type: 'moveRoom',
    ...given(event),
    openingRoom: event.openingRoom,
    reason: event.reason,
  }),
}
