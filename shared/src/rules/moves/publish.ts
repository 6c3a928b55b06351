import { refuse } from '../rulebook'
import { given, type Given, type Move, type Stamp, stamp } from './move'

export interface Publish extends Given {
  type: 'publish'
  /** In a draw session: the commitment to the server's secret (see draw.ts). */
  commitment?: string
}
export interface Published extends Stamp {
  type: 'published'
  commitment?: string
}

const undrawn = { listHash: null, seed: null, number: null, absent: null, drawnAt: null, labels: [] }

/** The agency shows its session to everybody; numbers can be taken from `takingOpensAt` on. */
export const publish: Move<Publish, Published> = {
  command: 'publish',
  event: 'published',
  decide(venue, command, now) {
    const { stage, facts, policy } = venue.info
    if (facts.kind !== 'bidSession' || stage === 'ended') return refuse('session/wrong_state')
    if (stage === 'published') return { again: { type: 'published', ticketId: null } }
    if (facts.template !== undefined) return refuse('session/wrong_state')
    if (now >= facts.deadline) return refuse('deadline/passed', { since: facts.deadline })
    if (policy.order === 'draw' && command.commitment === undefined) return refuse('draw/no_commitment')
    const { commitment } = command
    return {
      event: {
        type: 'published',
        ...stamp(command, now),
        ...(policy.order === 'draw' ? { commitment } : {}),
      },
      notAfter: facts.deadline - 1,
    }
  },
  evolve(venue, { commitment }) {
    const draw = commitment === undefined ? null : { ...undrawn, commitment }
    venue.info = { ...venue.info, stage: 'published', draw }
  },
  commandOf: event => ({
    type: 'publish',
    ...given(event),
    ...(event.commitment === undefined ? {} : { commitment: event.commitment }),
  }),
}
