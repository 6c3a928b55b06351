import type { TicketState } from './ticket'
import type { VenueFacts } from './venue'

export type TicketMove =
  | 'call'
  | 'recall'
  | 'arrive'
  | 'serve'
  | 'finish'
  | 'miss'
  | 'requeue'
  | 'transfer'
  | 'cancel'
  | 'void'
  | 'pass'
  | 'claim'
  | 'undo'

/** From which states each move is allowed. The server and every button ask this one table. */
export const allowedFrom: Record<TicketMove, readonly TicketState[]> = {
  call: ['waiting'],
  recall: ['called'],
  arrive: ['registered', 'waiting', 'called'],
  serve: ['called'],
  finish: ['serving'],
  miss: ['called'],
  requeue: ['missed'],
  transfer: ['waiting', 'called', 'serving'],
  cancel: ['registered', 'waiting', 'called', 'missed'],
  void: ['registered', 'waiting', 'called', 'serving', 'missed'],
  pass: ['waiting'],
  claim: ['registered', 'waiting', 'called', 'missed'],
  undo: ['done', 'missed', 'void'],
}

/** How long (ms) the last key (finish, miss, void) can be undone. */
export const UNDO_WITHIN = 60_000

/** Whether a ticket in this state may make this move (limits and times aside), in a venue of this kind. */
export function isAllowed(move: TicketMove, state: TicketState, kind?: VenueFacts['kind']): boolean {
  // Documents that are on a desk have been delivered (招标投标法 art. 28): they are written up there, and not carried elsewhere.
  if (kind === 'bidSession' && move === 'transfer' && state === 'serving') return false
  return allowedFrom[move].includes(state)
}
