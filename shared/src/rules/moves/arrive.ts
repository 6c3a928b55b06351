import { isBooked, signInAt } from '../appointments'
import { nextLabel } from '../next-label'
import { refuse } from '../rulebook'
import type { ArrivalWay, Ticket } from '../ticket'
import type { Venue } from '../venue'
import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  ticketId: string
  way: ArrivalWay
}
export interface Arrive extends Given, Wish {
  type: 'arrive'
  /** For whoever has booked: a random number (0 … 2^32-1) for an opaque label; on a replay the label itself. */
  random?: number
  label?: string
}
export interface Arrived extends Stamp, Wish {
  type: 'arrived'
  /** Whoever has booked gets their number now, and where it stands. */
  label?: string
  order?: number
}

/** The holder is there (报到); the ticket keeps its place, and can be called where arrival is required. A booked time becomes a number in the line. */
export const arrive: Move<Arrive, Arrived> = {
  command: 'arrive',
  event: 'arrived',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'arrive')
    if ('refused' in found) return found
    const { ticketId, way } = command
    if (found.ticket.arrivedAt !== null) return { again: { type: 'arrived', ticketId } }
    const event: Arrived = { type: 'arrived', ...stamp(command, now), ticketId, way }
    return isBooked(found.ticket) ? joining(venue, found.ticket, command, event) : { event }
  },
  evolve(venue, { ticketId, at, way, label, order }) {
    const ticket = ticketOf(venue, ticketId)
    const next = { ...ticket, rev: ticket.rev + 1, arrivedAt: at, arrivedBy: way }
    const queue = venue.queues.get(ticket.queueId)
    if (label === undefined || order === undefined || queue === undefined) {
      change(venue, ticket, next)
      return
    }
    const number = queue.taken + 1
    venue.queues.set(queue.queueId, { ...queue, taken: number })
    if (venue.info.policy.numbering === 'opaque') venue.labels.set(label, ticketId)
    change(venue, ticket, { ...next, state: 'waiting', label, order, number, pair: number })
  },
  commandOf: event => ({
    type: 'arrive',
    ...given(event),
    ticketId: event.ticketId,
    way: event.way,
    ...(event.label === undefined ? {} : { label: event.label }),
  }),
}

/** Who has booked joins the line: by the slot when they are there in time, else by the time of arrival. */
function joining(venue: Venue, ticket: Ticket, command: Arrive, event: Arrived) {
  const queue = venue.queues.get(ticket.queueId)
  if (queue === undefined || ticket.slotAt === null) return refuse('not_found')
  const signIn = signInAt(venue, ticket.slotAt, event.at)
  if ('refused' in signIn) return signIn
  const label = nextLabel(venue, queue, command)
  if (label === undefined) return refuse('queue/full')
  return { event: { ...event, label, order: signIn.order }, notAfter: signIn.until - 1 }
}
