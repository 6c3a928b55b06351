import { raise } from '../alarms'
import { refuse } from '../rulebook'
import type { Ticket } from '../ticket'
import { isBound } from '../version'
import type { Venue } from '../venue'
import { isSealed } from '../visibility'
import { given, type Given, type Move, type Stamp, stamp, standing, ticketOf } from './move'

/** What is looked at: who the bidder is, or also the telephone number in full. */
export type Look = 'bidder' | 'phone'

export interface LookAt extends Given {
  type: 'look'
  ticketId: string
  sight: Look
  /** The desk that looks: before the deadline of a sealed session, only the one that called. */
  counterId?: string
  reason?: string
}
export interface Looked extends Stamp {
  type: 'looked'
  ticketId: string
  sight: Look
  counterId?: string
  reason?: string
}

/**
 * Staff look at what is otherwise hidden from them, and the log says so (个人信息保护法 art. 51). Before the deadline of
 * a sealed session that is for the desk alone that has called the ticket, to hold the papers against it: for who called
 * it there, called it again, or serves it, not for whoever names its counter. Who relieves a colleague in the middle of
 * a service says why, which whoever supervises is shown. A number in full needs a reason.
 */
export const look: Move<LookAt, Looked> = {
  command: 'look',
  event: 'looked',
  decide(venue, command, now) {
    const { ticketId, sight, counterId, reason } = command
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not_found')
    if (venue.info.stage === 'ended') return refuse('venue/ended')
    if (isSealed(venue, now)) {
      const isHere =
        (ticket.state === 'called' || ticket.state === 'serving') && ticket.counterId === (counterId ?? null)
      if (!isHere) return refuse('bidder/sealed')
      if (!isTheirs(venue, ticket, command.by)) {
        if (sight !== 'bidder') return refuse('bidder/sealed')
        if (reason === undefined) return refuse('bidder/relief')
      }
    }
    if (sight === 'phone' && reason === undefined) return refuse('ticket/reason_required')
    const told = {
      ...(counterId === undefined ? {} : { counterId }),
      ...(reason === undefined ? {} : { reason }),
    }
    return { event: { type: 'looked', ...stamp(command, now), ticketId, sight, ...told } }
  },
  evolve(venue, { ticketId, sight, reason = null, at, by }) {
    const ticket = ticketOf(venue, ticketId)
    if (sight !== 'bidder' || !isSealed(venue, at) || isTheirs(venue, ticket, by)) return
    raise(venue, { kind: 'relieved', at, by, ticketId, reason })
    venue.tickets.set(ticketId, { ...ticket, calledBy: standing(ticket, by) })
  },
  commandOf: ({ ticketId, sight, counterId, reason, ...event }) => ({
    type: 'look',
    ...given(event),
    ticketId,
    sight,
    ...(counterId === undefined ? {} : { counterId }),
    ...(reason === undefined ? {} : { reason }),
  }),
}

/** Whether they stand at the counter of a ticket. Before version 3 whoever named the counter was taken to. */
function isTheirs(venue: Venue, { calledBy }: Ticket, by: string): boolean {
  return !isBound(venue, 3) || calledBy.includes(by)
}
