import type { StaffTicket } from '../contract/ticket'
import { isAllowed } from '../rules/transitions'

/** The keys of whoever serves, in the order in which they stand: at the desk and on a phone. */
export const mainKeys = ['call', 'recall', 'arrive', 'serve', 'finish', 'miss'] as const
export const otherKeys = ['requeue', 'transfer', 'void', 'undo'] as const

export type DeskKey = (typeof mainKeys)[number] | (typeof otherKeys)[number]
export type TicketKey = Exclude<DeskKey, 'call'>

/** Whether a key does anything for this ticket now (ms): the table of moves, and the limits that the ticket itself tells. */
export function isOffered(key: TicketKey, ticket: StaffTicket | null, now: number): boolean {
  if (ticket === null || !isAllowed(key, ticket.state)) return false
  if (key === 'recall') return ticket.recallsLeft !== 0
  if (key === 'arrive') return ticket.arrivedAt === undefined
  if (key === 'requeue') return ticket.returnUntil === undefined || now <= Date.parse(ticket.returnUntil)
  if (key === 'undo') return ticket.undoUntil !== undefined && now <= Date.parse(ticket.undoUntil)
  return true
}

/** The key that usually comes next, so that the eye finds it. */
export function usualKey(ticket: StaffTicket | null): DeskKey {
  if (ticket?.state === 'called') return 'serve'
  if (ticket?.state === 'serving') return 'finish'
  if (ticket?.state === 'missed') return 'requeue'
  return 'call'
}
