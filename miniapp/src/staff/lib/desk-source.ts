import type { Client } from '@paihao/shared/contract/client'
import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { StaffTicket, Ticket, TicketState } from '@paihao/shared/contract/ticket'
import { type Desk, deskOf } from '@paihao/shared/desk/desk'

type VenueTickets = ReplyOf<Endpoints['listVenueTickets']>

/** Rows a page: as many as the server gives. */
const PAGE = 200

export interface DeskPage {
  readonly desk: Desk
  /** More are there than were asked for. */
  readonly hasMore: { readonly waiting: boolean; readonly registered: boolean }
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

/** What a phone at a counter needs of a venue: the front of each line and of the list to be drawn from, and all that are called, served or missed. */
export async function fetchDesk(api: Client, { venueId, queueIds, line, focusId }: Asked): Promise<DeskPage> {
  const fronts = (state: TicketState) =>
    Promise.all(queueIds.map(queueId => front(api, venueId, { queueId, state }, line)))
  const [waiting, registered, others] = await Promise.all([
    fronts('waiting'),
    fronts('registered'),
    Promise.all(
      (['called', 'serving', 'missed'] as const).map(state => front(api, venueId, { state }, PAGE)),
    ),
  ])
  const rest = ticketsOf([...registered, ...others])
  const known = [...ticketsOf(waiting), ...rest]
  const isKnown = focusId === null || known.some(({ ticketId }) => ticketId === focusId)
  const focus = isKnown ? null : await findTicket(api, focusId)
  return {
    desk: deskOf(ticketsOf(waiting), focus === null || focus.venueId !== venueId ? rest : [...rest, focus]),
    hasMore: { waiting: haveMore(waiting), registered: haveMore(registered) },
  }
}

interface Front {
  readonly tickets: readonly StaffTicket[]
  readonly hasMore: boolean
}
const ticketsOf = (fronts: readonly Front[]): StaffTicket[] => fronts.flatMap(({ tickets }) => tickets)
const haveMore = (fronts: readonly Front[]): boolean => fronts.some(({ hasMore }) => hasMore)

/** The first `most` of a list, and whether there are more. */
async function front(
  api: Client,
  venueId: string,
  query: { state: TicketState; queueId?: string },
  most: number,
): Promise<Front> {
  const tickets: StaffTicket[] = []
  let after: string | null = null
  do {
    const limit = Math.min(most - tickets.length, PAGE)
    const page: VenueTickets = await api.call('listVenueTickets', {
      params: { venueId },
      query: { ...query, limit, ...(after === null ? {} : { after }) },
    })
    tickets.push(...page.tickets)
    after = page.next
  } while (after !== null && tickets.length < most)
  return { tickets, hasMore: after !== null }
}

/** One ticket as its staff see it; null when it is not theirs to see, or not there. */
export async function findTicket(api: Client, ticketId: string): Promise<StaffTicket | null> {
  const { ticket } = await api.call('getTicket', { params: { ticketId } })
  return isStaffTicket(ticket) ? ticket : null
}

/** The ticket of this label in a venue, whatever has become of it; null when there is none. */
export async function findLabel(api: Client, venueId: string, label: string): Promise<StaffTicket | null> {
  const query = { label, limit: 1 }
  return (await api.call('listVenueTickets', { params: { venueId }, query })).tickets[0] ?? null
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
