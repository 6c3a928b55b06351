import { refuse } from '../rulebook'
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
  holderKey: string
}
export interface Claim extends Given, Wish {
  type: 'claim'
}
export interface Claimed extends Stamp, Wish {
  type: 'claimed'
}

/** A ticket that a kiosk or staff took for somebody moves, once, to a phone that has no live one there. */
export const claim: Move<Claim, Claimed> = {
  command: 'claim',
  event: 'claimed',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'claim')
    if ('refused' in found) return found
    const { ticket } = found
    const { ticketId, holderKey } = command
    if (ticket.holderKey === holderKey) return { again: { type: 'claimed', ticketId } }
    if (!ticket.forAnother) return refuse('ticket/already_claimed')
    const going = goingTo(venue, ticket, holderKey, now)
    if ('refused' in going) return going
    return {
      event: { type: 'claimed', ...stamp(command, now), ticketId, holderKey },
      ...(going.until === null ? {} : { notAfter: going.until - 1 }),
    }
  },
  evolve(venue, { ticketId, holderKey }) {
    const ticket = ticketOf(venue, ticketId)
    const claimed = { ...ticket, rev: ticket.rev + 1, holderKey, forAnother: false }
    hold(venue, claimed)
    change(venue, ticket, claimed)
  },
  commandOf: event => ({
    type: 'claim',
    ...given(event),
    ticketId: event.ticketId,
    holderKey: event.holderKey,
  }),
}
