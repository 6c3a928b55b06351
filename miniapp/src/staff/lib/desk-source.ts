import type { Client } from '@paihao/shared/contract/client'
import type { StaffTicket, Ticket } from '@paihao/shared/contract/ticket'
import { type Desk, deskOf } from '@paihao/shared/desk/desk'

const MOST = 200

export interface DeskPage {
  readonly desk: Desk
  /** More wait than were asked for. */
  readonly hasMore: boolean
}

interface Asked {
  venueId: string
  /** The queues of the counter. */
  queueIds: readonly string[]
  /** How many of each queue's line. */
  line: number
  /** The ticket in hand, which may be over already. */
  focusId: string | null
}

/** What a phone at a counter needs of a venue: the front of each line, and all that are called, served or missed. */
export async function fetchDesk(api: Client, { venueId, queueIds, line, focusId }: Asked): Promise<DeskPage> {
  const list = (query: {
    state: 'waiting' | 'registered' | 'called' | 'serving' | 'missed'
    limit: number
    queueId?: string
  }) => api.call('listVenueTickets', { params: { venueId }, query })
  const [lines, others] = await Promise.all([
    Promise.all(queueIds.map(queueId => list({ queueId, state: 'waiting', limit: Math.min(line, MOST) }))),
    Promise.all(
      (['registered', 'called', 'serving', 'missed'] as const).map(state => list({ state, limit: MOST })),
    ),
  ])
  const waiting = lines.flatMap(({ tickets }) => tickets)
  const rest = others.flatMap(({ tickets }) => tickets)
  const isKnown = focusId === null || [...waiting, ...rest].some(({ ticketId }) => ticketId === focusId)
  const focus = isKnown ? null : await findTicket(api, focusId)
  return {
    desk: deskOf(waiting, focus === null || focus.venueId !== venueId ? rest : [...rest, focus]),
    hasMore: line < MOST && lines.some(({ next }) => next !== null),
  }
}

/** One ticket as its staff see it; null when it is not theirs to see, or not there. */
export async function findTicket(api: Client, ticketId: string): Promise<StaffTicket | null> {
  const { ticket } = await api.call('getTicket', { params: { ticketId } })
  return isStaffTicket(ticket) ? ticket : null
}

/** The latest that have been served. */
export async function listDone(api: Client, venueId: string): Promise<readonly StaffTicket[]> {
  const query = { state: 'done', limit: MOST } as const
  return (await api.call('listVenueTickets', { params: { venueId }, query })).tickets
}

export function isStaffTicket(ticket: Ticket | StaffTicket): ticket is StaffTicket {
  return 'order' in ticket
}

/** The desk with one ticket as it is now, until the whole is fetched again. */
export function withTicket(desk: Desk, ticket: StaffTicket): Desk {
  const isOther = ({ ticketId }: StaffTicket): boolean => ticketId !== ticket.ticketId
  const line = desk.waiting.filter(isOther)
  const inLine = new Set(line)
  const others = [...desk.all.values()].filter(one => isOther(one) && !inLine.has(one))
  return ticket.state === 'waiting' ? deskOf([...line, ticket], others) : deskOf(line, [...others, ticket])
}
