import { hall, rulebook, SECOND } from './support/scenario'

test('the same key gives the same result, whatever has happened since', () => {
  const venue = hall()
  const first = venue.take('ann')
  venue.take('bob')
  const wish = { type: 'call', by: 'staff/s1', key: 'k', queueId: 'v.A', counterId: 'c1' } as const
  venue.do(wish)
  venue.do({ type: 'miss', ticketId: first })
  venue.wait(SECOND)
  expect(rulebook.decide(venue.venue, wish, venue.now)).toEqual({
    again: { type: 'called', ticketId: first, byKey: true },
  })
})

test('a key for another kind of command is refused', () => {
  const venue = hall()
  const ticketId = venue.take('ann', { key: 'k' })
  expect(venue.refused({ type: 'cancel', key: 'k', ticketId })).toBe('key/reused')
})

test('a repeat without a key is recognised as such', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  const wish = { type: 'take', by: 'h', queueId: 'v.A', ticketId: 'x', holderKey: 'ann' } as const
  expect(rulebook.decide(venue.venue, wish, venue.now)).toEqual({ again: { type: 'taken', ticketId } })
})

test('a refusal uses up no key', () => {
  const venue = hall()
  const wish = { type: 'call', key: 'k', queueId: 'v.A', counterId: 'c1' } as const
  expect(venue.refused(wish)).toBe('queue/empty')
  venue.take('ann')
  expect(venue.do(wish)).toMatchObject({ type: 'called', key: 'k' })
})
