import { refuse } from '../rulebook'
import type { Ticket } from '../ticket'
import { servesQueue } from '../venue'
import {
  change,
  given,
  type Given,
  hasNewer,
  hold,
  movable,
  type Move,
  type Stamp,
  stamp,
  ticketOf,
} from './move'

interface Wish {
  ticketId: string
  /** The queue to wait in; the same one when absent. */
  queueId?: string
  /** Only this counter calls it then. */
  counterId?: string
  reason?: string
}
export interface Transfer extends Given, Wish {
  type: 'transfer'
}
export interface Transferred extends Stamp, Wish {
  type: 'transferred'
}

/** A visitor is sent to another counter or matter (转窗) and keeps label and order: who waited does not wait anew. */
export const transfer: Move<Transfer, Transferred> = {
  command: 'transfer',
  event: 'transferred',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'transfer')
    if ('refused' in found) return found
    const { ticket } = found
    const queueId = command.queueId ?? ticket.queueId
    if (!venue.queues.has(queueId)) return refuse('not_found')
    if (command.queueId === undefined && command.counterId === undefined) return refuse('transfer/nowhere')
    if (venue.info.facts.kind === 'bidSession' && queueId !== ticket.queueId)
      return refuse('transfer/other_lot')
    if (command.counterId !== undefined) {
      const counter = venue.info.counters.find(one => one.counterId === command.counterId)
      if (counter === undefined || !servesQueue(counter, queueId)) return refuse('counter/unknown')
    }
    if (hasNewer(venue, { ...ticket, queueId }, now)) return refuse('ticket/has_newer')
    return { event: { type: 'transferred', ...stamp(command, now), ...wishOf(command) } }
  },
  evolve(venue, event) {
    const ticket = ticketOf(venue, event.ticketId)
    const sent: Ticket = {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'waiting',
      queueId: event.queueId ?? ticket.queueId,
      calledAt: null,
      calls: 0,
      counterId: null,
      deliveredAt: null,
      late: false,
      forCounterId: event.counterId ?? null,
      reason: event.reason ?? null,
    }
    hold(venue, sent)
    change(venue, ticket, sent)
  },
  commandOf: event => ({ type: 'transfer', ...given(event), ...wishOf(event) }),
}

function wishOf({ ticketId, queueId, counterId, reason }: Wish): Wish {
  return {
    ticketId,
    ...(queueId === undefined ? {} : { queueId }),
    ...(counterId === undefined ? {} : { counterId }),
    ...(reason === undefined ? {} : { reason }),
  }
}
