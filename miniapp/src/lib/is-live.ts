import type { Ticket } from '@paihao/shared/contract/ticket'

/** Whether something is still to come of a ticket. */
export function isLive({ state, returnUntil }: Ticket, now: number): boolean {
  if (state === 'missed') return returnUntil !== undefined && Date.parse(returnUntil) > now
  return state === 'registered' || state === 'waiting' || state === 'called' || state === 'serving'
}
