import { refuse } from '../rulebook'
import type { Note } from '../ticket'
import { given, type Given, type Move, type Stamp, stamp } from './move'
import { whyNotAtOpening } from './object'

interface Wish {
  objectionId: string
  note: Note
}
export interface Answer extends Given, Wish {
  type: 'answer'
}
export interface Answered extends Stamp, Wish {
  type: 'answered'
}

/** The tenderer's answer to an objection, on the spot (实施条例 art. 44), as an entry of its own; there may be more than one. */
export const answer: Move<Answer, Answered> = {
  command: 'answer',
  event: 'answered',
  decide(venue, command, now) {
    const { objectionId, note } = command
    const closed = whyNotAtOpening(venue, now)
    if (closed !== null) return closed
    if (!venue.info.objections.some(one => one.objectionId === objectionId)) return refuse('not_found')
    return { event: { type: 'answered', ...stamp(command, now), objectionId, note } }
  },
  evolve(venue, { objectionId, note, at, by }) {
    const objections = venue.info.objections.map(one =>
      one.objectionId === objectionId ? { ...one, answers: [...one.answers, { note, at, by }] } : one,
    )
    venue.info = { ...venue.info, objections }
  },
  commandOf: event => ({
    type: 'answer',
    ...given(event),
    objectionId: event.objectionId,
    note: event.note,
  }),
}
