import {
  change,
  given,
  type Given,
  goingTo,
  hold,
  movable,
  type Move,
  type Stamp,
  stamp,
  ticketOf,
} from './move'

interface Wish {
  ticketId: string
  /** Stands for whoever will claim it: nobody's phone. */
  holderKey: string
  reason: string
}
export interface Reissue extends Given, Wish {
  type: 'reissue'
}
export interface Reissued extends Stamp, Wish {
  type: 'reissued'
}

/** A lost phone: staff take the ticket off it, papers in hand; it keeps its number and its place and waits for another phone to claim it. */
export const reissue: Move<Reissue, Reissued> = {
  command: 'reissue',
  event: 'reissued',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'claim')
    if ('refused' in found) return found
    const { ticketId, holderKey, reason } = command
    if (found.ticket.holderKey === holderKey) return { again: { type: 'reissued', ticketId } }
    const going = goingTo(venue, found.ticket, holderKey, now)
    if ('refused' in going) return going
    return {
      event: { type: 'reissued', ...stamp(command, now), ticketId, holderKey, reason },
      ...(going.until === null ? {} : { notAfter: going.until - 1 }),
    }
  },
  evolve(venue, { ticketId, holderKey }) {
    const ticket = ticketOf(venue, ticketId)
    const { rev, reissues } = ticket
    const free = { ...ticket, rev: rev + 1, reissues: reissues + 1, holderKey, forAnother: true }
    hold(venue, free)
    change(venue, ticket, free)
  },
  commandOf: event => ({
    type: 'reissue',
    ...given(event),
    ticketId: event.ticketId,
    holderKey: event.holderKey,
    reason: event.reason,
  }),
}
