import { compareCursors } from '@paihao/shared/contract/cursor'
import type { QueueChanged } from '@paihao/shared/contract/sockets'
import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { aheadAfter } from './ahead'

/** The last state of a ticket that is known, and when (ms, the server's time) it was so. */
export interface TicketState {
  readonly snapshot: TicketSnapshot | null
  readonly at: number
  /** From this phone's storage: the server has not been heard of since. */
  readonly isKept: boolean
}

/** Messages of a line lag by as much as this (ms): a snapshot may have counted already what they tell. */
const LAG = 1000

/** A snapshot or an event, whichever way it came: what is older than what is known is dropped. */
export function offered(state: TicketState, snapshot: TicketSnapshot, at: number): TicketState {
  const known = state.snapshot
  const isOlder =
    known !== null &&
    known.ticket.ticketId === snapshot.ticket.ticketId &&
    compareCursors(snapshot.cursor, known.cursor) < 0
  return isOlder ? state : { snapshot, at, isKept: false }
}

/** The state after others have moved in the line; `ask` when it is to be asked for instead. */
export function afterQueueChange(state: TicketState, change: QueueChanged, at: number): TicketState | 'ask' {
  const { snapshot } = state
  if (snapshot?.ticket.state !== 'waiting' || snapshot.ahead === null || snapshot.place === undefined)
    return state
  const ahead = aheadAfter(snapshot.ahead, snapshot.place, change)
  if (ahead === snapshot.ahead) return state
  return ahead === null || at - state.at < LAG ? 'ask' : { ...state, snapshot: { ...snapshot, ahead } }
}
