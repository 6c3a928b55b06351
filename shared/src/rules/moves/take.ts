import { opaqueCapacity } from '../labels'
import { nextLabel } from '../next-label'
import { takingAt } from '../opening'
import { refuse } from '../rulebook'
import { lineOf, type Queue, type Venue } from '../venue'
import { isBound } from '../version'
import { isInvited } from './invite'
import {
  biddersOf,
  given,
  type Given,
  hold,
  liveTicketOf,
  liveTicketOfBidders,
  type Move,
  placeOf,
  type Stamp,
  stamp,
} from './move'
import { newTicket } from './new-ticket'

interface Wish {
  queueId: string
  ticketId: string
  holderKey: string
  bidderKey?: string
  memberKeys?: readonly string[]
  delegateKey?: string
  /** SHA-256(salt | personal data) of the row in the vault. */
  commitment?: string
  /** The phone's own random number, for a draw. */
  nonce?: string
  /** A kind of visitor named in the policy's `creditMinutes`. */
  credit?: string
  forAnother?: true
}
export interface Take extends Given, Wish {
  type: 'take'
  /** A random number (0 … 2^32-1) for an opaque label; on a replay the label itself. */
  random?: number
  /** The server's own number for the queue, which tells when opaque labels grow. */
  slack?: number
  label?: string
}
export interface Taken extends Stamp, Wish {
  type: 'taken'
  /** Null while a draw is still to come. */
  label: string | null
  order: number
}

/** One holder, one live number: a repeated take gives the same ticket back; the time of taking less the credit is the order. */
export const take: Move<Take, Taken> = {
  command: 'take',
  event: 'taken',
  decide(venue, command, now) {
    const { policy } = venue.info
    const queue = venue.queues.get(command.queueId)
    if (queue === undefined) return refuse('not_found')
    const mine = liveTicketOf(venue, command.queueId, command.holderKey, now)
    if (mine !== undefined) return { again: { type: 'taken', ticketId: mine.ticketId } }
    const taking = takingAt(venue, queue, now)
    if ('refused' in taking) return taking
    if (venue.tickets.has(command.ticketId)) return refuse('ticket/id_taken')
    if (venue.info.facts.kind === 'bidSession' && command.bidderKey === undefined)
      return refuse('bidder/required')
    // In a sealed session the answer tells nobody who is on the list: the desk sees that it is not, and settles it.
    if (policy.visibility === 'open' && !isInvited(venue, command.queueId, command.bidderKey))
      return refuse('bidder/not_invited')
    if (liveTicketOfBidders(venue, command.queueId, biddersOf(command), now) !== undefined)
      return refuse('ticket/bidder_exists')
    const kinds = Object.keys(venue.info.policy.creditMinutes)
    if (command.credit !== undefined && !kinds.includes(command.credit)) return refuse('credit/unknown')
    const label = labelFor(venue, queue, command)
    if (label === undefined) return refuse('queue/full')
    const credit = command.credit === undefined ? 0 : (venue.info.policy.creditMinutes[command.credit] ?? 0)
    return {
      event: {
        type: 'taken',
        ...stamp(command, now),
        ...wishOf(command),
        label,
        order: now - credit * 60_000,
      },
      notAfter: taking.until - 1,
    }
  },
  evolve(venue, event) {
    const queue = venue.queues.get(event.queueId)
    if (queue === undefined) throw new Error(`no queue ${event.queueId}`)
    const number = queue.taken + 1
    const ticket = newTicket(venue, event, {
      number,
      label: event.label,
      order: event.order,
      slotAt: null,
    })
    venue.tickets.set(ticket.ticketId, ticket)
    hold(venue, ticket)
    venue.queues.set(queue.queueId, { ...queue, taken: number })
    if (event.label !== null) {
      // Sequential labels cannot meet: only the others have to be looked up.
      if (venue.info.policy.numbering === 'opaque') venue.labels.set(event.label, event.ticketId)
      lineOf(venue, event.queueId).join(placeOf(ticket))
    }
  },
  commandOf: event => ({
    type: 'take',
    ...given(event),
    ...wishOf(event),
    ...(event.label === null ? {} : { label: event.label }),
  }),
}

function wishOf(wish: Wish): Wish {
  const {
    queueId,
    ticketId,
    holderKey,
    bidderKey,
    memberKeys,
    delegateKey,
    commitment,
    nonce,
    credit,
    forAnother,
  } = wish
  return {
    queueId,
    ticketId,
    holderKey,
    ...(bidderKey === undefined ? {} : { bidderKey }),
    ...(memberKeys === undefined ? {} : { memberKeys }),
    ...(delegateKey === undefined ? {} : { delegateKey }),
    ...(commitment === undefined ? {} : { commitment }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(credit === undefined ? {} : { credit }),
    ...(forAnother === undefined ? {} : { forAnother }),
  }
}

/** The label of a new ticket: null while a draw is to come, undefined when the queue has no room left. */
function labelFor(venue: Venue, queue: Queue, command: Take): string | null | undefined {
  const { numbering, order, labelDigits } = venue.info.policy
  if (order !== 'draw') return nextLabel(venue, queue, command)
  const isFull = !isBound(venue, 4) && numbering === 'opaque' && queue.taken >= opaqueCapacity(labelDigits)
  return isFull ? undefined : null
}
