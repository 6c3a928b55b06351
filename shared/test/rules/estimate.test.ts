import { aheadOf, waitOf } from '../../src/rules/estimate'
import { bidSession, hall, HOUR, MINUTE, NINE } from './support/scenario'

test('ahead counts those who wait before a ticket, and nobody once it is called', () => {
  const venue = hall()
  const [ann, bob, cai] = ['ann', 'bob', 'cai'].map(holder => venue.take(holder))
  const ahead = (ticketId = '') => aheadOf(venue.venue, venue.ticket(ticketId))
  expect([ahead(ann), ahead(bob), ahead(cai)]).toEqual([0, 1, 2])
  venue.call()
  expect([ahead(ann), ahead(bob), ahead(cai)]).toEqual([0, 0, 1])
  venue.do({ type: 'miss', ticketId: ann ?? '' })
  expect(ahead(ann)).toBeNull()
})

test('the band holds the time that the visitors ahead take at the queue’s pace', () => {
  const venue = hall()
  for (let i = 0; i < 6; i++) venue.take(`h${i}`)
  const ticket = venue.ticket(venue.take('ann'))
  const band = waitOf(venue.venue, ticket, venue.now)
  const expected = venue.now + 6 * ((5 * MINUTE) / 3)
  expect(band?.from).toBeLessThan(expected)
  expect(band?.to).toBeGreaterThan(expected)
})

test('nobody is promised a call before numbers are given out', () => {
  const venue = bidSession({ visibility: 'open', numbering: 'sequential' })
  const ticket = venue.ticket(venue.take('ann'))
  expect(waitOf(venue.venue, ticket, NINE - HOUR)?.from).toBe(NINE)
})

test('who waits for nothing has no band', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  venue.call()
  expect(waitOf(venue.venue, venue.ticket(ticketId), venue.now)).toBeNull()
})
