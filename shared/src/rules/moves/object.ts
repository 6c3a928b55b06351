import { refuse } from '../rulebook'
import type { Note } from '../ticket'
import type { Venue } from '../venue'
import { given, type Given, type Move, type Stamp, stamp } from './move'

interface Wish {
  objectionId: string
  /** Whose objection it is. */
  ticketId: string
  note: Note
}
export interface MakeObjection extends Given, Wish {
  type: 'object'
}
export interface Objected extends Stamp, Wish {
  type: 'objected'
}

/** A bidder objects at the opening, and it is recorded at once (实施条例 art. 44); the words lie in the vault. */
export const object: Move<MakeObjection, Objected> = {
  command: 'object',
  event: 'objected',
  decide(venue, command, now) {
    const { objectionId, ticketId, note } = command
    const closed = whyNotAtOpening(venue, now)
    if (closed !== null) return closed
    if (!venue.tickets.has(ticketId)) return refuse('not_found')
    if (venue.info.objections.some(one => one.objectionId === objectionId)) return refuse('ticket/id_taken')
    return { event: { type: 'objected', ...stamp(command, now), objectionId, ticketId, note } }
  },
  evolve(venue, { objectionId, ticketId, note, at, by }) {
    const objection = { objectionId, ticketId, note, at, by, answers: [] }
    venue.info = { ...venue.info, objections: [...venue.info.objections, objection] }
  },
  commandOf: event => ({
    type: 'object',
    ...given(event),
    objectionId: event.objectionId,
    ticketId: event.ticketId,
    note: event.note,
  }),
}

/** Why nothing can be recorded of an opening, or null: it begins with the deadline and lasts until the session ends. */
export function whyNotAtOpening(venue: Venue, now: number): ReturnType<typeof refuse> | null {
  const { facts, stage, calledOff } = venue.info
  if (facts.kind !== 'bidSession' || stage !== 'published') return refuse('session/wrong_state')
  if (calledOff !== null) return refuse('session/called_off')
  return now < facts.deadline ? refuse('session/before_deadline', { until: facts.deadline }) : null
}
