import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { isBid } from '@paihao/shared/rules/bids'
import { isInvited } from '@paihao/shared/rules/moves/invite'
import { biddersOf, isLive } from '@paihao/shared/rules/moves/move'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { slot, type Venue } from '@paihao/shared/rules/venue'
import { maySee } from '@paihao/shared/rules/visibility'

type Doubts = Pick<StaffTicket, 'disputed' | 'delegateTwice' | 'uninvited'>
export type DoubtsOf = (ticket: Ticket) => Doubts

/**
 * What the list or another ticket of the lot says against a ticket, to be settled at the desk by the papers. Doubts tell
 * something of the bidder: in a sealed session they are for the desk that has the papers before it. Good for as long as
 * the venue stays as it is; each ticket is looked at once, however many are asked about.
 */
export function doubtsIn(venue: Venue, now: number): DoubtsOf {
  const forAll = maySee(venue, 'staff', 'bidders', now)
  let known: ReturnType<typeof byPerson> | undefined
  return ticket => {
    if (!forAll && ticket.state !== 'called' && ticket.state !== 'serving') return {}
    const found: Doubts = isInvited(venue, ticket.queueId, ticket.bidderKey) ? {} : { uninvited: true }
    if (ticket.bidderKey === null || !isLive(venue, ticket, now)) return found
    known ??= byPerson(venue)
    const { bidders, delegates } = known
    const ofSame = new Set(keysOf(ticket).flatMap(key => bidders.get(key) ?? []))
    const isOther = (other: Ticket) => other.ticketId !== ticket.ticketId
    // Who has a bid that stands does not hand in another, but replaces it.
    const isAgainst = (other: Ticket) => isOther(other) && (isLive(venue, other, now) || isBid(other))
    if ([...ofSame].some(isAgainst)) found.disputed = true
    const ofDelegate = delegates.get(delegateOf(ticket) ?? '') ?? []
    const isTwice = (other: Ticket) => isOther(other) && (other.state === 'done' || isLive(venue, other, now))
    if (ofDelegate.some(other => isTwice(other) && !ofSame.has(other))) found.delegateTwice = true
    return found
  }
}

/** The tickets of each bidder, and of each delegate, in a queue. */
function byPerson(venue: Venue) {
  const bidders = new Map<string, Ticket[]>()
  const delegates = new Map<string, Ticket[]>()
  for (const ticket of venue.tickets.values()) {
    for (const key of keysOf(ticket)) add(bidders, key, ticket)
    const delegate = delegateOf(ticket)
    if (delegate !== null) add(delegates, delegate, ticket)
  }
  return { bidders, delegates }
}

function keysOf(ticket: Ticket): string[] {
  return biddersOf(ticket).map(bidderKey => slot(ticket.queueId, bidderKey))
}

function delegateOf({ queueId, delegateKey }: Ticket): string | null {
  return delegateKey === null ? null : slot(queueId, delegateKey)
}

function add(tickets: Map<string, Ticket[]>, key: string, ticket: Ticket): void {
  const known = tickets.get(key)
  if (known === undefined) tickets.set(key, [ticket])
  else known.push(ticket)
}
