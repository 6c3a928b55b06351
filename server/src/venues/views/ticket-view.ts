import type { StaffTicket, Ticket as TicketView, TicketSnapshot } from '@paihao/shared/contract/ticket'
import { aheadOf, waitOf } from '@paihao/shared/rules/estimate'
import { CALLED_OFF } from '@paihao/shared/rules/moves/call-off'
import { returnsUntil } from '@paihao/shared/rules/moves/move'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { UNDO_WITHIN } from '@paihao/shared/rules/transitions'
import type { Venue } from '@paihao/shared/rules/venue'
import { maySee } from '@paihao/shared/rules/visibility'
import { absenceView, deliveryView, noWords, type NoteWords, recordsView } from './delivery-view'
import type { DoubtsOf } from './doubts'
import { instant, instantOrNone } from './instant'

/** A ticket as its holder sees it. */
export function ticketView(venue: Venue, ticket: Ticket): TicketView {
  const { policy, counters, venueId } = venue.info
  const isCalled = ticket.state === 'called'
  return {
    ticketId: ticket.ticketId,
    venueId,
    queueId: ticket.queueId,
    queueName: venue.queues.get(ticket.queueId)?.name ?? '',
    label: ticket.label,
    state: ticket.state,
    takenAt: instant(ticket.takenAt),
    slotAt: instantOrNone(ticket.slotAt),
    arrivedAt: instantOrNone(ticket.arrivedAt),
    arrivedBy: ticket.arrivedBy ?? undefined,
    calledAt: instantOrNone(ticket.calledAt),
    calls: ticket.calls,
    recallsLeft: isCalled ? Math.max(0, policy.recallLimit + 1 - ticket.calls) : undefined,
    counterId: ticket.counterId ?? undefined,
    counterName: counters.find(counter => counter.counterId === ticket.counterId)?.name,
    deliveredAt: instantOrNone(ticket.deliveredAt),
    late: ticket.late ? true : undefined,
    delivery: ticket.delivery === null ? undefined : deliveryView(ticket.delivery, noWords),
    corrected: ticket.records.some(({ kind }) => kind === 'corrected') ? true : undefined,
    withdrawnAt: instantOrNone(ticket.withdrawnAt),
    absence: ticket.absence === null ? undefined : absenceView(ticket.absence),
    ...sessionView(venue, ticket),
    endedAt: instantOrNone(ticket.endedAt),
    returnUntil: ticket.state === 'missed' ? instant(returnsUntil(venue, ticket)) : undefined,
    undoUntil:
      ticket.from !== null && ticket.endedAt !== null ? instant(ticket.endedAt + UNDO_WITHIN) : undefined,
    credit: ticket.creditReason ?? undefined,
    reason: reasonOf(venue, ticket),
    passesLeft: ticket.state === 'waiting' ? Math.max(0, policy.passLimit - ticket.passes) : undefined,
    claimable: ticket.forAnother ? true : undefined,
  }
}

/** What a bidder's ticket says of its session, so that a change reaches every phone. */
function sessionView(
  { info: { facts, roomMoved, calledOff } }: Venue,
  { reason }: Ticket,
): Partial<TicketView> {
  if (facts.kind !== 'bidSession') return {}
  return {
    openingRoom: facts.openingRoom,
    roomMovedAt: instantOrNone(roomMoved?.at ?? null),
    deadline: instant(facts.deadline),
    calledOff: calledOff !== null && reason === CALLED_OFF ? true : undefined,
  }
}

function reasonOf({ info: { calledOff } }: Venue, { reason }: Ticket): string | undefined {
  return reason === CALLED_OFF && calledOff !== null ? calledOff.reason : (reason ?? undefined)
}

/** What staff know beside the log: who the bidder is and what was remarked, where they may know it, and each other's names. */
export interface StaffKnow {
  bidder?: StaffTicket['bidder']
  words: NoteWords
  nameOf(by: string): string
  doubtsOf: DoubtsOf
}

/** A ticket as the staff of its venue see it. */
export function staffTicketView(
  venue: Venue,
  ticket: Ticket,
  { bidder, words, nameOf, doubtsOf }: StaffKnow,
): StaffTicket {
  const { delivery, records } = ticket
  return {
    ...ticketView(venue, ticket),
    ...(delivery === null ? {} : { delivery: deliveryView(delivery, words) }),
    ...(records.length > 1 ? { records: recordsView(records, words, nameOf) } : {}),
    order: instant(ticket.order),
    ...(ticket.state === 'waiting' ? { place: [ticket.order, ticket.pair, ticket.r] } : {}),
    ...(bidder === undefined ? {} : { bidder }),
    ...doubtsOf(ticket),
  }
}

/** A ticket now, how many wait before it, and when its turn may come. Sealed: the band of time alone. */
export function ticketSnapshot(venue: Venue, ticket: Ticket, now: number): TicketSnapshot {
  const counts = maySee(venue, 'holder', 'counts', now)
  const wait = waitOf(venue, ticket, now)
  return {
    ticket: ticketView(venue, ticket),
    ahead: counts ? aheadOf(venue, ticket) : null,
    wait: wait === null ? null : { from: instant(wait.from), to: instant(wait.to) },
    cursor: String(ticket.rev),
    ...(counts && ticket.state === 'waiting' ? { place: [ticket.order, ticket.pair, ticket.r] } : {}),
  }
}
