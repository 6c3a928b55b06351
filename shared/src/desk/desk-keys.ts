import type { StaffTicket } from '../contract/ticket'
import { isAllowed } from '../rules/transitions'

/** The keys of whoever serves, in the order in which they stand: at the desk and on a phone. */
export const mainKeys = ['call', 'recall', 'arrive', 'serve', 'finish', 'miss'] as const
export const otherKeys = ['requeue', 'transfer', 'void', 'undo'] as const

export type DeskKey = (typeof mainKeys)[number] | (typeof otherKeys)[number]
export type TicketKey = Exclude<DeskKey, 'call'>

/** Whether a key does anything for this ticket now (ms): the table of moves, and the limits that the ticket itself tells. */
export function isOffered(key: TicketKey, ticket: StaffTicket | null, now: number): boolean {
  if (ticket === null || !isAllowed(key, ticket.state, kindOf(ticket))) return false
  if (key === 'recall') return ticket.recallsLeft !== 0
  if (key === 'arrive') return ticket.arrivedAt === undefined
  if (key === 'requeue') return ticket.returnUntil === undefined || now <= Date.parse(ticket.returnUntil)
  if (key === 'undo') return undoLeft(ticket, now) > 0
  return true
}

/** Whether a ticket can be issued again to somebody whose phone is lost: not once a missed one may come back no more. */
export function isReissuable({ state, returnUntil }: StaffTicket, now: number): boolean {
  return isAllowed('claim', state) && (returnUntil === undefined || now < Date.parse(returnUntil))
}

/** Only bids are held against a deadline. */
function kindOf({ deadline }: StaffTicket): 'bidSession' | 'hallDay' {
  return deadline === undefined ? 'hallDay' : 'bidSession'
}

/** How long (ms) the last key on this ticket can still be undone. */
export function undoLeft(ticket: StaffTicket | null, now: number): number {
  return ticket?.undoUntil === undefined ? 0 : Math.max(0, Date.parse(ticket.undoUntil) - now)
}

/** What `undo` takes back: the last key on the ticket in focus, or else the last one of this counter. */
export function undoable(
  focus: StaffTicket | null,
  tickets: Iterable<StaffTicket>,
  counterId: string | null,
  now: number,
): StaffTicket | null {
  if (focus !== null && undoLeft(focus, now) > 0) return focus
  let latest: StaffTicket | null = null
  for (const ticket of tickets)
    if (
      ticket.undoUntil !== undefined &&
      ticket.counterId === counterId &&
      undoLeft(ticket, now) > undoLeft(latest, now)
    )
      latest = ticket
  return latest
}

/** The key that usually comes next, so that the eye finds it. */
export function usualKey(ticket: StaffTicket | null): DeskKey {
  if (ticket?.state === 'called') return 'serve'
  if (ticket?.state === 'serving') return 'finish'
  if (ticket?.state === 'missed') return 'requeue'
  return 'call'
}
