import { refuse } from '../rulebook'
import type { Venue } from '../venue'
import { given, type Given, type Move, type Stamp, stamp } from './move'

interface List {
  listId: string
  /** SHA-256(salt | the rows) of the vault's row with the names. */
  commitment: string
  /** Who may take, as the keyed hash of the credit code, and in which queues; null: in all of them. */
  invited: readonly (readonly [bidderKey: string, queueIds: readonly string[] | null])[]
}
export interface Invite extends Given, List {
  type: 'invite'
}
export interface Invited extends Stamp, List {
  type: 'invited'
}

/** The list of those who may take in an invited session; a later one replaces it. Who has a number by then keeps it, and the desk settles it by the papers. */
export const invite: Move<Invite, Invited> = {
  command: 'invite',
  event: 'invited',
  decide(venue, command, now) {
    const { facts, stage, policy } = venue.info
    if (facts.kind !== 'bidSession' || stage === 'ended' || policy.access !== 'invited')
      return refuse('session/wrong_state')
    if (now >= facts.deadline) return refuse('deadline/passed', { since: facts.deadline })
    const { listId, commitment, invited } = command
    return {
      event: { type: 'invited', ...stamp(command, now), listId, commitment, invited },
      notAfter: facts.deadline - 1,
    }
  },
  evolve(venue, { listId, commitment, invited, at }) {
    venue.info = { ...venue.info, invited: { listId, commitment, at, byKey: new Map(invited) } }
  },
  commandOf: ({ listId, commitment, invited, ...event }) => ({
    type: 'invite',
    ...given(event),
    listId,
    commitment,
    invited,
  }),
}

/** Whether a bidder may take in a queue: in an invited session only those on its list. */
export function isInvited(venue: Venue, queueId: string, bidderKey: string | null | undefined): boolean {
  const { policy, invited } = venue.info
  if (policy.access !== 'invited') return true
  if (bidderKey === null || bidderKey === undefined) return false
  const queueIds = invited?.byKey.get(bidderKey)
  return queueIds !== undefined && (queueIds === null || queueIds.includes(queueId))
}
