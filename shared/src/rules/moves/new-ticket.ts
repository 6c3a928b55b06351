import type { Ticket } from '../ticket'
import type { Venue } from '../venue'

interface Entry {
  at: number
  queueId: string
  ticketId: string
  holderKey: string
  bidderKey?: string
  memberKeys?: readonly string[]
  delegateKey?: string
  commitment?: string
  nonce?: string
  credit?: string
  forAnother?: true
}

/** A ticket as its first event makes it: waiting with a label, or registered while that is still to come. */
export function newTicket(
  venue: Venue,
  event: Entry,
  { number, label, order, slotAt }: Pick<Ticket, 'number' | 'label' | 'order' | 'slotAt'>,
): Ticket {
  // Every property by its name: what begins with a spread gets a slow shape in V8, and every copy of it too.
  return {
    number,
    label,
    order,
    slotAt,
    ticketId: event.ticketId,
    queueId: event.queueId,
    state: label === null ? 'registered' : 'waiting',
    holderKey: event.holderKey,
    bidderKey: event.bidderKey ?? null,
    memberKeys: event.memberKeys ?? [],
    delegateKey: event.delegateKey ?? null,
    forAnother: event.forAnother ?? false,
    commitment: event.commitment ?? null,
    nonce: event.nonce ?? null,
    creditReason: event.credit ?? null,
    index: venue.count,
    pair: number,
    r: 0,
    takenAt: event.at,
    arrivedAt: null,
    arrivedBy: null,
    reissues: 0,
    calledAt: null,
    calledBy: [],
    calls: 0,
    turns: 0,
    counterId: null,
    forCounterId: null,
    reason: null,
    deliveredAt: null,
    late: false,
    delivery: null,
    records: [],
    withdrawnAt: null,
    absence: null,
    endedAt: null,
    from: null,
    passes: 0,
    rev: 1,
  }
}
