import { CLOCK } from './moves/move'
import { clockActsAt, hasRecallLeft } from './moves/recall'
import { endsAt, instantsOf } from './opening'
import type { Ticket } from './ticket'
import type { Venue } from './venue'

export type ClockCommand =
  | { type: 'recall'; by: typeof CLOCK; ticketId: string }
  | { type: 'miss'; by: typeof CLOCK; ticketId: string }
  | { type: 'closeList'; by: typeof CLOCK }
  | { type: 'reach'; by: typeof CLOCK; instant: number }
  | { type: 'end'; by: typeof CLOCK }

interface Due {
  at: number
  command: ClockCommand
}

/** What the clock brings about next in a venue, and when (ms): a recall, a miss by itself, the closing of a draw's list, a published instant, the end. */
export function nextDue(venue: Venue): Due | null {
  const { stage, draw, facts, policy, reachedUntil, calledOff } = venue.info
  if (stage === 'none' || stage === 'ended') return null
  let due: Due = { at: endsAt(venue), command: { type: 'end', by: CLOCK } }
  const earlier = (other: Due) => {
    if (other.at < due.at) due = other
  }
  if (stage === 'published')
    for (const instant of instantsOf(venue))
      if (instant > reachedUntil) earlier({ at: instant, command: { type: 'reach', by: CLOCK, instant } })
  if (calledOff !== null) return due
  if (facts.kind === 'bidSession' && stage === 'published' && draw !== null && draw.listHash === null)
    earlier({ at: facts.takingClosesAt, command: { type: 'closeList', by: CLOCK } })
  if (policy.missedAutomatically)
    for (const [ticketId] of venue.atCounter.entries()) {
      const ticket = venue.tickets.get(ticketId)
      if (ticket?.state === 'called') earlier(ofCalled(venue, ticket))
    }
  return due
}

function ofCalled(venue: Venue, ticket: Ticket): Due {
  const type = hasRecallLeft(venue, ticket) ? 'recall' : 'miss'
  return { at: clockActsAt(venue, ticket), command: { type, by: CLOCK, ticketId: ticket.ticketId } }
}
