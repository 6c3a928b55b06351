import { drawListHash, type HashText, type Registered } from '../draw'
import { refuse } from '../rulebook'
import type { Venue } from '../venue'
import { given, type Given, type Move, type Stamp, stamp } from './move'

export interface CloseList extends Given {
  type: 'closeList'
}
export interface ListClosed extends Stamp {
  type: 'listClosed'
  listHash: string
}

/** A draw's list closes when taking closes, and its hash is fixed before the number is drawn in the room. */
export function closeListMove(hash: HashText): Move<CloseList, ListClosed> {
  return {
    command: 'closeList',
    event: 'listClosed',
    decide(venue, command, now) {
      const { draw, facts, venueId, stage } = venue.info
      if (draw === null || facts.kind !== 'bidSession' || stage !== 'published')
        return refuse('session/wrong_state')
      if (venue.info.calledOff !== null) return refuse('session/called_off')
      if (draw.listHash !== null) return { again: { type: 'listClosed', ticketId: null } }
      if (now < facts.takingClosesAt) return refuse('draw/not_due', { until: facts.takingClosesAt })
      const listHash = drawListHash(hash, venueId, registeredIn(venue))
      return { event: { type: 'listClosed', ...stamp(command, now), listHash } }
    },
    evolve(venue, { listHash }) {
      const { draw } = venue.info
      if (draw !== null) venue.info = { ...venue.info, draw: { ...draw, listHash } }
      keepOut(venue)
    },
    commandOf: event => ({ type: 'closeList', ...given(event) }),
  }
}

/** Who was taken out before the list closed, or before the lots were drawn, cannot come back in by an undo. */
export function keepOut(venue: Venue): void {
  for (const ticket of [...venue.tickets.values()])
    if (ticket.from === 'registered')
      venue.tickets.set(ticket.ticketId, { ...ticket, rev: ticket.rev + 1, from: null })
}

/** Everybody who registered and has not withdrawn. */
export function registeredIn(venue: Venue): Registered[] {
  const registered: Registered[] = []
  for (const ticket of venue.tickets.values())
    if (ticket.state === 'registered')
      registered.push({ ticketId: ticket.ticketId, queueId: ticket.queueId, nonce: ticket.nonce })
  return registered
}
