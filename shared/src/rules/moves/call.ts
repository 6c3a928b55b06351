import { raise } from '../alarms'
import { callableSince, paceCall } from '../pace'
import { refuse } from '../rulebook'
import type { Ticket } from '../ticket'
import { lineOf, servesQueue, type Venue } from '../venue'
import { change, given, type Given, movable, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  queueId: string
  counterId: string
  /** Why somebody is called out of order; absent when it is simply the next. */
  reason?: string
}
export interface Call extends Given, Wish {
  type: 'call'
  /** One in particular, out of order: needs a reason. */
  ticketId?: string
}
export interface Called extends Stamp, Wish {
  type: 'called'
  ticketId: string
}

/** The next is the smallest (order, pair, r) among those who may be called from this counter. */
export const call: Move<Call, Called> = {
  command: 'call',
  event: 'called',
  decide(venue, command, now) {
    const { queueId, counterId, reason } = command
    const queue = venue.queues.get(queueId)
    if (queue === undefined) return refuse('not_found')
    const counter = venue.info.counters.find(one => one.counterId === counterId)
    if (counter === undefined || !servesQueue(counter, queueId)) return refuse('counter/unknown')
    if (venue.info.policy.oneAtATime && isBusy(venue, counterId)) return refuse('counter/busy')
    const chosen =
      command.ticketId === undefined ? next(venue, queueId, counterId) : inParticular(venue, command)
    if ('refused' in chosen) return chosen
    const { ticketId } = chosen.ticket
    return {
      event: {
        type: 'called',
        ...stamp(command, now),
        queueId,
        counterId,
        ticketId,
        ...(command.ticketId === undefined || reason === undefined ? {} : { reason }),
      },
    }
  },
  evolve(venue, event) {
    const ticket = ticketOf(venue, event.ticketId)
    const since = Math.min(
      callableSince(venue, event.ticketId),
      callableSince(venue, lineOf(venue, event.queueId).at(0)?.ticketId),
    )
    change(venue, ticket, {
      ...ticket,
      rev: ticket.rev + 1,
      state: 'called',
      calledAt: event.at,
      calledBy: [event.by],
      calls: 1,
      turns: ticket.turns + 1,
      counterId: event.counterId,
      forCounterId: null,
      reason: event.reason ?? null,
    })
    if (event.reason !== undefined) {
      const { at, by, ticketId, reason } = event
      raise(venue, { kind: 'outOfOrder', at, by, ticketId, reason })
    }
    const counter = venue.info.counters.find(one => one.counterId === event.counterId)
    if (counter !== undefined) paceCall(venue, event.queueId, counter, event.at, since)
  },
  commandOf: event => ({
    type: 'call',
    ...given(event),
    queueId: event.queueId,
    counterId: event.counterId,
    ...(event.reason === undefined ? {} : { ticketId: event.ticketId, reason: event.reason }),
  }),
}

/** Whether a counter still holds a called or serving ticket. */
export function isBusy(venue: Venue, counterId: string): boolean {
  for (const holding of venue.atCounter.values()) if (holding === counterId) return true
  return false
}

function next(
  venue: Venue,
  queueId: string,
  counterId: string,
): { ticket: Ticket } | ReturnType<typeof refuse> {
  for (const { ticketId } of lineOf(venue, queueId)) {
    const ticket = ticketOf(venue, ticketId)
    const arrived = !venue.info.policy.arrivalRequired || ticket.arrivedAt !== null
    if (arrived && (ticket.forCounterId === null || ticket.forCounterId === counterId)) return { ticket }
  }
  return refuse('queue/empty')
}

function inParticular(venue: Venue, { ticketId, queueId, reason }: Call) {
  const found = movable(venue, ticketId ?? '', 'call')
  if ('refused' in found) return found
  if (found.ticket.queueId !== queueId) return refuse('not_found')
  return reason === undefined ? refuse('ticket/reason_required') : found
}
