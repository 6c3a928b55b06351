import { raise } from '../alarms'
import { closingAfter, isBooked, LAPSED } from '../appointments'
import { lotsTooFew } from '../bids'
import { instantsOf } from '../opening'
import { refuse } from '../rulebook'
import type { Venue } from '../venue'
import { change, CLOCK, given, type Given, type Move, type Stamp, stamp } from './move'

export interface Reach extends Given {
  type: 'reach'
  /** The published instant (ms): taking opens or closes, the deadline, an hour's edge. */
  instant: number
}
export interface Reached extends Stamp {
  type: 'reached'
  instant: number
}

/** A published instant has come: nothing is decided by it that the times themselves do not say, but everybody who watches is told. */
export const reach: Move<Reach, Reached> = {
  command: 'reach',
  event: 'reached',
  decide(venue, command, now) {
    const { instant } = command
    if (command.by !== CLOCK || venue.info.stage !== 'published') return refuse('session/wrong_state')
    if (instant <= venue.info.reachedUntil || now < instant || !instantsOf(venue).includes(instant))
      return { nothing: true }
    return { event: { type: 'reached', ...stamp(command, now), instant } }
  },
  evolve(venue, { instant, at, by }) {
    venue.info = { ...venue.info, reachedUntil: instant }
    for (const queue of [...venue.queues.values()])
      venue.queues.set(queue.queueId, { ...queue, publicRev: queue.publicRev + 1 })
    venue.boardRev++
    lapse(venue, instant, at)
    const { facts } = venue.info
    if (facts.kind === 'bidSession' && instant === facts.deadline)
      for (const { name } of lotsTooFew(venue, at))
        raise(venue, { kind: 'fewBids', at, by, ticketId: null, reason: name })
  },
  commandOf: event => ({ type: 'reach', ...given(event), instant: event.instant }),
}

/** A booking ends with the hours in which it lay, when nobody came for it. */
function lapse(venue: Venue, instant: number, at: number): void {
  for (const ticket of [...venue.tickets.values()]) {
    if (!isBooked(ticket) || closingAfter(venue, ticket.slotAt ?? instant) > instant) continue
    const ended = { state: 'void', from: null, endedAt: at, reason: LAPSED } as const
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, ...ended })
  }
}
