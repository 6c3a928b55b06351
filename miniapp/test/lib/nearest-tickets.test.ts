import type { Ticket, TicketSnapshot, TicketState } from '@paihao/shared/contract/ticket'
import { nearestFirst } from '../../src/lib/nearest-tickets'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString()

function ticket(ticketId: string, state: TicketState, takenMinute = 0): Ticket {
  return {
    ...{ ticketId, venueId: 'v', queueId: `v.${ticketId}`, queueName: ticketId, label: ticketId },
    ...{ state, takenAt: at(takenMinute), calls: 0 },
  }
}

const heardOf = (ticket: Ticket, given: Partial<TicketSnapshot>): [string, TicketSnapshot] => [
  ticket.ticketId,
  { ticket, ahead: null, wait: null, cursor: '1', ...given },
]

const order = (snapshots: readonly TicketSnapshot[]) =>
  snapshots.map(({ ticket }) => ticket.ticketId).join('')

it('who is called comes first, then who is served, then who may come back, then who waits', () => {
  const all = [
    ticket('e', 'registered'),
    ticket('d', 'waiting'),
    ticket('c', 'missed'),
    ticket('b', 'serving'),
  ]
  expect(order(nearestFirst([...all, ticket('a', 'called')], new Map()))).toBe('abcde')
})

it('of those that wait the nearest call comes first, then the fewer ahead, then who took first', () => {
  const a = ticket('a', 'waiting', 0)
  const b = ticket('b', 'waiting', 1)
  const c = ticket('c', 'waiting', 2)
  const d = ticket('d', 'waiting', 3)
  const heard = new Map([
    heardOf(c, { wait: { from: at(20), to: at(30) } }),
    heardOf(d, { wait: { from: at(10), to: at(40) } }),
    heardOf(b, { ahead: 2 }),
  ])
  expect(order(nearestFirst([a, b, c, d], heard))).toBe('dcba')
  expect(order(nearestFirst([b, a], new Map()))).toBe('ab')
})

it('what was heard of a ticket since counts, not what the list said', () => {
  const [a, b] = [ticket('a', 'waiting'), ticket('b', 'waiting')]
  expect(order(nearestFirst([a, b], new Map([heardOf({ ...b, state: 'called' }, {})])))).toBe('ba')
})
