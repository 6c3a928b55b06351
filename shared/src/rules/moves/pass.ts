import { refuse } from '../rulebook'
import { lineOf } from '../venue'
import { change, given, type Given, movable, type Move, placeOf, type Stamp, stamp, ticketOf } from './move'
import type { Place } from '../line'
import type { Ticket } from '../ticket'
import type { Venue } from '../venue'

export interface Pass extends Given {
  type: 'pass'
  ticketId: string
}
export interface Passed extends Stamp {
  type: 'passed'
  ticketId: string
  order: number
  pair: number
  r: number
}

/** The holder lets one pass (顺延): a step back without losing the number, a few times at most. */
export const pass: Move<Pass, Passed> = {
  command: 'pass',
  event: 'passed',
  decide(venue, command, now) {
    const found = movable(venue, command.ticketId, 'pass')
    if ('refused' in found) return found
    const { ticket } = found
    if (ticket.passes >= venue.info.policy.passLimit) return refuse('ticket/pass_limit')
    const behind = behindNext(venue, ticket)
    // In a sealed session a refusal would tell that nobody stands behind.
    if (behind === null && venue.info.policy.visibility === 'open') return refuse('ticket/none_behind')
    const { order, pair, r } = behind ?? ticket
    return { event: { type: 'passed', ...stamp(command, now), ticketId: command.ticketId, order, pair, r } }
  },
  evolve(venue, { ticketId, order, pair, r }) {
    const ticket = ticketOf(venue, ticketId)
    change(venue, ticket, { ...ticket, rev: ticket.rev + 1, order, pair, r, passes: ticket.passes + 1 })
  },
  commandOf: event => ({ type: 'pass', ...given(event), ticketId: event.ticketId }),
}

/** The place just behind the next in line, before whoever follows; null when nobody stands behind. */
function behindNext(venue: Venue, ticket: Ticket): Omit<Place, 'ticketId'> | null {
  const line = lineOf(venue, ticket.queueId)
  const next = line.at(line.indexOf(placeOf(ticket)) + 1)
  if (next === undefined) return null
  const after = line.at(line.indexOf(next) + 1)
  const between =
    after?.order === next.order && after.pair === next.pair ? (next.r + after.r) / 2 : next.r + 1
  return { order: next.order, pair: next.pair, r: between }
}
