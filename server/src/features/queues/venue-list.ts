import { comparePlaces } from '@paihao/shared/rules/line'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { lineOf, type Venue } from '@paihao/shared/rules/venue'
import { Refused } from '../../refused'

/** Rows a page of the live list, unless the caller asks for another number. */
const PAGE = 100

interface Asked {
  queueId?: string | undefined
  state?: Ticket['state'] | undefined
  label?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}

interface Listed {
  readonly tickets: readonly Ticket[]
  /** Where the next page begins, also when the last ticket of this one has left the list or moved in it meanwhile. */
  readonly next: string | null
}

/** One page of a venue's tickets: the waiting in the order of calling, queue after queue; all others newest first. */
export function listTickets(venue: Venue, { queueId, state, label, after, limit = PAGE }: Asked): Listed {
  const all = state === 'waiting' ? waitingIn(venue, queueId) : newestOf(venue, queueId, state)
  const chosen = label === undefined ? all : all.filter(ticket => ticket.label === label)
  const cursors = state === 'waiting' ? byPlace(venue) : byIndex
  const isBehind = after === undefined ? () => true : cursors.behind(after)
  const rest = chosen.slice(firstOf(chosen, isBehind))
  const last = rest.length > limit ? rest[limit - 1] : undefined
  return { tickets: rest.slice(0, limit), next: last === undefined ? null : cursors.of(last) }
}

function waitingIn(venue: Venue, queueId: string | undefined): Ticket[] {
  const queueIds = queueId === undefined ? [...venue.queues.values()].map(queue => queue.queueId) : [queueId]
  const places = queueIds.flatMap(one => [...lineOf(venue, one)])
  return places.flatMap(({ ticketId }) => venue.tickets.get(ticketId) ?? [])
}

function newestOf(venue: Venue, queueId: string | undefined, state: Ticket['state'] | undefined): Ticket[] {
  const chosen = [...venue.tickets.values()].filter(
    ticket =>
      (state === undefined || ticket.state === state) &&
      (queueId === undefined || ticket.queueId === queueId),
  )
  return chosen.reverse()
}

interface Cursors {
  of(ticket: Ticket): string
  /** Tells of a ticket whether it stands behind a cursor. */
  behind(cursor: string): (ticket: Ticket) => boolean
}

/** Newest first: by the entry of the log that made it. */
const byIndex: Cursors = {
  of: ({ index }) => String(index),
  behind(cursor) {
    const [, index] = /^(\d{1,9})$/.exec(cursor) ?? unreadable()
    return ticket => ticket.index < Number(index)
  },
}

/** In the order of calling: by queue, and by the place in it. */
function byPlace(venue: Venue): Cursors {
  const queueIds = [...venue.queues.values()].map(queue => queue.queueId)
  return {
    of: ({ queueId, order, pair, r, ticketId }) =>
      [queueIds.indexOf(queueId), order, pair, r, ticketId].join('~'),
    behind(cursor) {
      const [, queue, order, pair, r, ticketId = ''] =
        /^(\d{1,4})~(\d{1,16})~(\d{1,9})~(\d{1,9})~([\w.-]{1,80})$/.exec(cursor) ?? unreadable()
      const place = { order: Number(order), pair: Number(pair), r: Number(r), ticketId }
      return ticket => {
        const queues = queueIds.indexOf(ticket.queueId) - Number(queue)
        return queues > 0 || (queues === 0 && comparePlaces(ticket, place) > 0)
      }
    },
  }
}

/** The index of the first for which it holds, in a list where it holds for all that follow. */
function firstOf(tickets: readonly Ticket[], holds: (ticket: Ticket) => boolean): number {
  const index = tickets.findIndex(holds)
  return index < 0 ? tickets.length : index
}

function unreadable(): never {
  throw new Refused('query/invalid', { fields: { after: 'invalid_format' } })
}
