import { slotFault } from '../appointments'
import { given, type Given, hold, liveTicketOf, type Move, type Stamp, stamp } from './move'
import { newTicket } from './new-ticket'
import { refuse } from '../rulebook'

interface Wish {
  queueId: string
  ticketId: string
  holderKey: string
  /** The beginning (ms) of the slot. */
  slotAt: number
  forAnother?: true
}
export interface Book extends Given, Wish {
  type: 'book'
}
export interface Booked extends Stamp, Wish {
  type: 'booked'
}

/** A time of the day is booked in a hall (预约). It is a ticket without a number: that is given when its holder signs in, and stands in the line by the slot. */
export const book: Move<Book, Booked> = {
  command: 'book',
  event: 'booked',
  decide(venue, command, now) {
    const { queueId, holderKey, ticketId, slotAt } = command
    const queue = venue.queues.get(queueId)
    if (queue === undefined) return refuse('not_found')
    const mine = liveTicketOf(venue, queueId, holderKey, now)
    if (mine !== undefined) return { again: { type: 'booked', ticketId: mine.ticketId } }
    if (venue.info.stage !== 'published') return refuse('queue/closed')
    const fault = slotFault(venue, queue, slotAt, now)
    if (fault !== null) return { refused: fault }
    if (venue.tickets.has(ticketId)) return refuse('ticket/id_taken')
    return {
      event: { type: 'booked', ...stamp(command, now), ...wishOf(command) },
      notAfter: slotAt - 1,
    }
  },
  evolve(venue, event) {
    const { slotAt } = event
    const ticket = newTicket(venue, event, { number: 0, label: null, order: slotAt, slotAt })
    venue.tickets.set(ticket.ticketId, ticket)
    hold(venue, ticket)
  },
  commandOf: event => ({ type: 'book', ...given(event), ...wishOf(event) }),
}

function wishOf({ queueId, ticketId, holderKey, slotAt, forAnother }: Wish): Wish {
  return { queueId, ticketId, holderKey, slotAt, ...(forAnother === undefined ? {} : { forAnother }) }
}
