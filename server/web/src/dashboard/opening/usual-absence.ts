import type { AbsenceKind, StaffTicket } from '@paihao/shared/contract/ticket'
import { absenceOf } from '@paihao/shared/rules/bids'

/** Why nothing was delivered on a number, as far as it tells; null when it was delivered, or taken out by staff. */
export function usualAbsence({ state, arrivedAt, deliveredAt }: StaffTicket): AbsenceKind | null {
  if (deliveredAt !== undefined) return null
  return absenceOf({ state, arrivedAt: arrivedAt === undefined ? null : Date.parse(arrivedAt) })
}

/** Those of whom it is still to be recorded, after the deadline, why they delivered nothing. */
export function stillAbsent(tickets: Iterable<StaffTicket>): StaffTicket[] {
  return [...tickets].filter(
    ticket =>
      ticket.absence === undefined &&
      ticket.state !== 'called' &&
      ticket.state !== 'serving' &&
      usualAbsence(ticket) !== null,
  )
}
