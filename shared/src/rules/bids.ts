import type { AbsenceKind, Delivery, Ticket } from './ticket'
import type { Venue } from './venue'

/** Fewer bidders than this, and there is no opening (招标投标法 art. 28, 实施条例 art. 44). */
export const FEWEST_BIDS = 3

/** As a ticket stands in the rules, or as it crossed the wire. */
interface WrittenUp {
  readonly state: Ticket['state']
  readonly delivery?: { readonly accepted: boolean } | null | undefined
  readonly withdrawnAt?: number | string | null | undefined
}

/** Why a delivery cannot be recorded like this, or null: what came after the deadline is refused, and a refusal has its reason (招标投标法 art. 28, 36). */
export function deliveryFault(
  { late }: Pick<Ticket, 'late'>,
  { accepted, refusalReason }: Delivery,
): 'delivery/late' | 'delivery/reason_required' | null {
  if (accepted && late) return 'delivery/late'
  return accepted || refusalReason !== undefined ? null : 'delivery/reason_required'
}

/** Whether a ticket's delivery has been written up, so that it can be corrected. The server and every button ask this. */
export function isWrittenUp({ state, delivery }: WrittenUp): boolean {
  return state === 'done' && delivery !== null && delivery !== undefined
}

/** Whether a bid stands: written up, accepted, and not withdrawn. */
export function isBid(ticket: WrittenUp): boolean {
  return isWrittenUp(ticket) && ticket.delivery?.accepted === true && !isWithdrawn(ticket)
}

export function isWithdrawn({ withdrawnAt }: WrittenUp): boolean {
  return withdrawnAt !== null && withdrawnAt !== undefined
}

/** How many bidders have a bid that stands in a lot, and of how many more it is still to be written up what they delivered in time. */
export function bidsOf(venue: Venue, queueId: string): { accepted: number; pending: number } {
  const accepted = new Set<string>()
  const pending = new Set<string>()
  for (const ticket of venue.tickets.values()) {
    if (ticket.queueId !== queueId) continue
    const who = ticket.bidderKey ?? ticket.ticketId
    if (isBid(ticket)) accepted.add(who)
    else if (ticket.state === 'serving' && !ticket.late) pending.add(who)
  }
  for (const who of accepted) pending.delete(who)
  return { accepted: accepted.size, pending: pending.size }
}

/** Why somebody with a number did not deliver, as far as the log tells; null for a number that staff took out, with their own reason. */
export function absenceOf({ state, arrivedAt }: Pick<Ticket, 'state' | 'arrivedAt'>): AbsenceKind | null {
  if (state === 'void') return null
  if (arrivedAt === null) return state === 'cancelled' ? 'abandoned' : 'notSignedIn'
  // Who was there and was not reached in time is too late: it is the time of delivery that counts.
  return state === 'missed' || state === 'cancelled' ? 'abandoned' : 'late'
}

/** Those of a bid session who are to be recorded as absent when it ends, and why: nobody who delivered, on whatever number. */
export function absencesAt(venue: Venue): Map<string, AbsenceKind> {
  const absences = new Map<string, AbsenceKind>()
  if (venue.info.facts.kind !== 'bidSession') return absences
  const slotOf = ({ queueId, bidderKey, ticketId }: Ticket): string => `${queueId}|${bidderKey ?? ticketId}`
  const told = new Set<string>()
  for (const ticket of venue.tickets.values())
    if (ticket.deliveredAt !== null || ticket.absence !== null) told.add(slotOf(ticket))
  for (const ticket of venue.tickets.values()) {
    const kind = told.has(slotOf(ticket)) ? null : absenceOf(ticket)
    if (kind !== null) absences.set(ticket.ticketId, kind)
  }
  return absences
}
