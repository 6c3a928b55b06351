import { isBid } from '../bids'
import { refuse } from '../rulebook'
import type { Note } from '../ticket'
import type { Venue } from '../venue'
import { change, given, type Given, type Move, type Stamp, stamp, ticketOf } from './move'

interface Wish {
  ticketId: string
  /** Words about it, which may name people. */
  note?: Note
}
export interface Withdraw extends Given, Wish {
  type: 'withdraw'
}
export interface Withdrawn extends Stamp, Wish {
  type: 'withdrawn'
}

/** A bidder takes a delivered bid back before the deadline (招标投标法 art. 29): written up at the desk, and no longer counted. */
export const withdraw: Move<Withdraw, Withdrawn> = {
  command: 'withdraw',
  event: 'withdrawn',
  decide(venue, command, now) {
    const { ticketId, note } = command
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not_found')
    const open = beforeDeadline(venue, now)
    if ('refused' in open) return open
    if (!isBid(ticket)) return refuse('ticket/wrong_state', { params: { state: ticket.state } })
    return {
      event: {
        type: 'withdrawn',
        ...stamp(command, now),
        ticketId,
        ...(note === undefined ? {} : { note }),
      },
      notAfter: open.until - 1,
    }
  },
  evolve(venue, { ticketId, note, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    const { delivery, deliveredAt, records } = ticket
    if (delivery === null || deliveredAt === null) throw new Error(`${ticketId} was never delivered`)
    const record = {
      kind: 'withdrawn',
      at,
      by,
      delivery,
      deliveredAt,
      reason: null,
      note: note ?? null,
    } as const
    const rev = ticket.rev + 1
    change(venue, ticket, { ...ticket, rev, from: null, withdrawnAt: at, records: [...records, record] })
  },
  commandOf: event => ({
    type: 'withdraw',
    ...given(event),
    ticketId: event.ticketId,
    ...(event.note === undefined ? {} : { note: event.note }),
  }),
}

/** Until when (ms) bids may be taken back or replaced, or why they no longer may. */
export function beforeDeadline(venue: Venue, now: number): { until: number } | ReturnType<typeof refuse> {
  const { facts, stage, calledOff } = venue.info
  if (facts.kind !== 'bidSession' || stage !== 'published') return refuse('session/wrong_state')
  if (calledOff !== null) return refuse('session/called_off')
  return now < facts.deadline
    ? { until: facts.deadline }
    : refuse('deadline/passed', { since: facts.deadline })
}
