import type { Ticket, TicketSnapshot, TicketState } from '@paihao/shared/contract/ticket'

/** What its holder must know of first comes first. */
const rank: Partial<Record<TicketState, number>> = { called: 0, serving: 1, missed: 2, waiting: 3 }
const LAST = 4

/** The live tickets of one person, the most urgent first: called, being served, missed, then by how near the call is. */
export function nearestFirst(
  tickets: readonly Ticket[],
  heard: ReadonlyMap<string, TicketSnapshot>,
): TicketSnapshot[] {
  const snapshots = tickets.map(ticket => heard.get(ticket.ticketId) ?? unheard(ticket))
  return snapshots.sort((a, b) => {
    const [mine, other] = [urgency(a), urgency(b)]
    const differs = mine.findIndex((value, i) => value !== other[i])
    return differs === -1 ? 0 : (mine[differs] ?? 0) - (other[differs] ?? 0)
  })
}

/** Smaller is nearer, compared in turn: the state, the time of the call, those ahead, the time of taking. */
function urgency({ ticket, ahead, wait }: TicketSnapshot): number[] {
  const call = wait?.from ?? ticket.slotAt
  return [
    rank[ticket.state] ?? LAST,
    call === undefined ? Number.MAX_VALUE : Date.parse(call),
    ahead ?? Number.MAX_VALUE,
    Date.parse(ticket.takenAt),
  ]
}

/** What the list of one's tickets tells of one, until more is known. */
const unheard = (ticket: Ticket): TicketSnapshot => ({ ticket, ahead: null, wait: null, cursor: '' })
