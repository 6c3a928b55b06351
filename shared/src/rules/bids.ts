import type { AbsenceKind, Delivery, Ticket } from './ticket'
import type { Queue, Venue } from './venue'
import { isBound } from './version'

/** Fewer bidders than this, and there is no opening (招标投标法 art. 28, 实施条例 art. 44). */
const FEWEST_BIDS = 3

/** As a ticket stands in the rules, or as it crossed the wire. */
interface WrittenUp {
  readonly state: Ticket['state']
  readonly delivery?: { readonly accepted: boolean } | null | undefined
  readonly withdrawnAt?: number | string | null | undefined
}

type ByLaw = 'delivery/late' | 'delivery/unsealed'

/**
 * Why the law has a bid refused, or null: it came after the deadline, or unsealed (招标投标法 art. 28, 实施条例 art. 36). A
 * broken seal is recorded as it is: whether the bid counts as sealed as the tender documents ask, the desk decides.
 */
export function refusedByLaw(late: boolean, seal: Delivery['seal']): ByLaw | null {
  if (late) return 'delivery/late'
  return seal === 'missing' ? 'delivery/unsealed' : null
}

/** Why a delivery cannot be recorded like this, or null: what the law has refused is not accepted, and a refusal has its reason (招标投标法 art. 36). */
export function deliveryFault(
  venue: Venue,
  { late }: Pick<Ticket, 'late'>,
  { accepted, refusalReason, seal }: Delivery,
): ByLaw | 'delivery/reason_required' | null {
  // Before version 2 an unsealed bid could be accepted.
  if (accepted) return refusedByLaw(late, isBound(venue, 2) ? seal : 'intact')
  return refusalReason === undefined ? 'delivery/reason_required' : null
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
export interface Bids {
  readonly accepted: number
  readonly pending: number
}

/** The bids of each lot, by queueId. A bidder counts once, on however many numbers. */
export function bidsOf(venue: Venue): ReadonlyMap<string, Bids> {
  const lots = new Map<string, { accepted: Set<string>; pending: Set<string> }>()
  for (const { queueId } of venue.queues.values())
    lots.set(queueId, { accepted: new Set(), pending: new Set() })
  for (const ticket of venue.tickets.values()) {
    const lot = lots.get(ticket.queueId)
    const who = ticket.bidderKey ?? ticket.ticketId
    if (isBid(ticket)) lot?.accepted.add(who)
    else if (ticket.state === 'serving' && !ticket.late) lot?.pending.add(who)
  }
  return new Map(
    [...lots].map(([queueId, { accepted, pending }]) => [
      queueId,
      { accepted: accepted.size, pending: [...pending].filter(who => !accepted.has(who)).length },
    ]),
  )
}

/** Whether there are too few bids for an opening, even if all that is still to be written up is accepted. */
export function areTooFew({ accepted, pending }: Bids): boolean {
  return accepted + pending < FEWEST_BIDS
}

/**
 * Whose names are shown at the opening: those whose bid stands, in the order of delivery, a bidder once; of no lot in
 * which too few stand, since it is not opened (招标投标法实施条例 art. 44).
 */
export function openedBids(venue: Venue): Ticket[] {
  const lots = bidsOf(venue)
  const seen = new Set<string>()
  return [...venue.tickets.values()]
    .filter(
      ticket =>
        isBid(ticket) && !areTooFew({ accepted: lots.get(ticket.queueId)?.accepted ?? 0, pending: 0 }),
    )
    .sort((a, b) => (a.deliveredAt ?? 0) - (b.deliveredAt ?? 0))
    .filter(({ queueId, bidderKey, ticketId }) => {
      const who = `${queueId}|${bidderKey ?? ticketId}`
      return !seen.has(who) && seen.add(who)
    })
}

/** From the deadline on, the lots with too few bids: before it nobody is told, since that would tell how many there are. */
export function lotsTooFew(venue: Venue, now: number): Queue[] {
  const { facts, stage, calledOff } = venue.info
  if (facts.kind !== 'bidSession' || stage !== 'published' || calledOff !== null) return []
  if (now < facts.deadline) return []
  const bids = bidsOf(venue)
  return [...venue.queues.values()].filter(({ queueId }) => {
    const lot = bids.get(queueId)
    return lot !== undefined && areTooFew(lot)
  })
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
  if (venue.info.facts.kind !== 'bidSession' || venue.info.calledOff !== null) return absences
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
