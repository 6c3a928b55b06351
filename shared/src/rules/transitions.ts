import type { TicketState } from './ticket'

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

/** Whether a ticket in this state may make this move (limits and times aside). */
export function isAllowed(move: TicketMove, state: TicketState): boolean {
  return allowedFrom[move].includes(state)
}
