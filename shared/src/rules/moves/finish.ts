import { refuse } from '../rulebook'
import { deliveryFault } from '../bids'
import type { Delivery } from '../ticket'
import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

interface Record {
  ticketId: string
  delivery?: Delivery
}
export interface Finish extends Given, Record {
  type: 'finish'
}
export interface Finished extends Stamp, Record {
  type: 'finished'
}

/** Service ends. A bid is recorded: what came after the deadline is refused, and a refusal has its reason (招标投标法 art. 28, 36). */
export const finish: Move<Finish, Finished> = {
  command: 'finish',
  event: 'finished',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'finish')
    if ('refused' in found) return found
    const { ticketId, delivery } = command
    if (venue.info.facts.kind === 'hallDay')
      return { event: { type: 'finished', ...stamp(command, now), ticketId } }
    if (delivery === undefined) return refuse('delivery/required')
    const fault = deliveryFault(venue, found.ticket, delivery)
    if (fault !== null) return refuse(fault)
    return { event: { type: 'finished', ...stamp(command, now), ticketId, delivery } }
  },
  evolve(venue, { ticketId, delivery, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'done',
      from: ticket.state,
      endedAt: at,
      delivery: delivery ?? null,
      records:
        delivery === undefined
          ? []
          : [
              {
                kind: 'recorded',
                ...{ at, by, delivery },
                deliveredAt: ticket.deliveredAt ?? at,
                reason: null,
                note: null,
              },
            ],
    })
  },
  commandOf: event => ({
    type: 'finish',
    ...given(event),
    ticketId: event.ticketId,
    ...(event.delivery === undefined ? {} : { delivery: event.delivery }),
  }),
}
