import { bidSession, draftSession, hall, HOUR, MINUTE, NINE, rulebook, SECOND } from './support/scenario'

test('numbers are given in the order of taking', () => {
  const venue = hall()
  const labels = ['ann', 'bob', 'cai'].map(holder => venue.ticket(venue.take(holder)).label)
  expect(labels).toEqual(['A001', 'A002', 'A003'])
})

test('each queue counts its own numbers', () => {
  const venue = hall()
  venue.take('ann')
  expect(venue.ticket(venue.take('ann', { queueId: 'v.B' })).label).toBe('B001')
})

test('a repeated take gives the same ticket and writes nothing', () => {
  const venue = hall()
  const first = venue.take('ann')
  const events = venue.events.length
  expect(venue.take('ann')).toBe(first)
  expect(venue.events).toHaveLength(events)
})

test('a holder takes again once their ticket is done, cancelled or void', () => {
  const venue = hall()
  const cancelled = venue.take('ann')
  venue.do({ type: 'cancel', by: 'holder', ticketId: cancelled })
  const second = venue.take('ann')
  expect(second).not.toBe(cancelled)
  venue.do({ type: 'void', ticketId: second, reason: 'wrong matter' })
  expect(venue.ticket(venue.take('ann')).label).toBe('A003')
})

test('a missed ticket still counts as the holder’s until its return time is over', () => {
  const venue = hall({ returnWithin: 30 })
  const ticketId = venue.take('ann')
  venue.call()
  venue.do({ type: 'miss', ticketId })
  venue.wait(29 * MINUTE)
  expect(venue.take('ann')).toBe(ticketId)
  venue.wait(MINUTE)
  expect(venue.take('ann')).not.toBe(ticketId)
})

test('outside the hours of a hall no number can be taken', () => {
  const venue = hall()
  venue.now = NINE + 3 * HOUR
  expect(venue.refused({ type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' })).toBe('queue/closed')
  venue.now = NINE + 5 * HOUR
  expect(venue.ticket(venue.take('ann')).label).toBe('A001')
})

test('a paused queue gives no numbers, and those who wait are still called', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  venue.do({ type: 'setGate', queueId: 'v.A', gate: 'paused' })
  expect(venue.refused({ type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'bob' })).toBe(
    'queue/closed',
  )
  expect(venue.call()).toBe(ticketId)
})

test('an elderly visitor passes those only who took within the last ten minutes', () => {
  const venue = hall({ creditMinutes: { elderly: 10 } })
  venue.take('early')
  venue.wait(5 * MINUTE).take('ann')
  venue.wait(9 * MINUTE).take('grandma', { credit: 'elderly' })
  expect(venue.line()).toEqual(['early', 'grandma', 'ann'])
})

test('a credit that the policy does not name is refused', () => {
  const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' } as const
  for (const credit of ['friend', 'constructor'])
    expect(hall().refused({ ...wish, credit })).toBe('credit/unknown')
})

test('opaque labels are never given twice and tell neither order nor count', () => {
  const venue = bidSession()
  const labels = Array.from({ length: 200 }, (_, i) => venue.ticket(venue.take(`h${i}`)).label ?? '')
  expect(new Set(labels).size).toBe(200)
  for (const label of labels) expect(label).toMatch(/^A\d{4}$/)
  expect(labels).not.toEqual([...labels].sort())
})

test('a bid session needs the bidder', () => {
  const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' } as const
  expect(bidSession().refused(wish)).toBe('bidder/required')
})

test('in an open session a company stands once in a lot', () => {
  const venue = bidSession({ visibility: 'open', numbering: 'sequential' })
  venue.take('ann', { bidderKey: 'company' })
  const second = {
    type: 'take',
    queueId: 'v.A',
    ticketId: 'x',
    holderKey: 'bob',
    bidderKey: 'company',
  } as const
  expect(venue.refused(second)).toBe('ticket/bidder_exists')
  expect(venue.take('bob', { bidderKey: 'company', queueId: 'v.B' })).not.toBe('')
})

test('in a sealed session a second claim for a company is answered like the first', () => {
  const venue = bidSession()
  const first = venue.take('ann', { bidderKey: 'company' })
  const second = venue.take('bob', { bidderKey: 'company' })
  expect([first, second].map(ticketId => venue.ticket(ticketId).state)).toEqual(['waiting', 'waiting'])
})

test('at the deadline taking is over, whatever else is true, and that is named first', () => {
  const venue = bidSession()
  venue.do({ type: 'setGate', gate: 'closed' })
  venue.wait(HOUR - 1)
  expect(venue.refused({ type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' })).toBe('queue/closed')
  venue.wait(1)
  expect(venue.refused({ type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' })).toBe(
    'deadline/passed',
  )
})

test('a number decided in time counts only if it is committed in time', () => {
  const venue = bidSession()
  venue.wait(50 * MINUTE - SECOND)
  const command = {
    type: 'take',
    by: 'holder',
    queueId: 'v.A',
    ticketId: 'x',
    holderKey: 'h',
    bidderKey: 'b',
  } as const
  expect(rulebook.decide(venue.venue, command, venue.now)).toMatchObject({ notAfter: NINE + 50 * MINUTE - 1 })
})

test('a draft gives no numbers', () => {
  const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' } as const
  expect(draftSession().refused(wish)).toBe('queue/closed')
})

test('a visitor who was sent to another queue may take in the first again', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  venue.do({ type: 'transfer', ticketId, queueId: 'v.B' })
  expect(venue.take('ann')).not.toBe(ticketId)
})

test('a ticket that came back is still the holder’s only one', () => {
  const venue = hall()
  const ann = venue.take('ann')
  venue.do({ type: 'void', ticketId: ann, reason: 'wrong matter' })
  venue.do({ type: 'cancel', ticketId: venue.take('ann') })
  venue.do({ type: 'undo', ticketId: ann })
  expect(venue.take('ann')).toBe(ann)
})

test('a ticket that came back is still the company’s only one in an open session', () => {
  const venue = bidSession({ visibility: 'open', numbering: 'sequential' })
  const company = { bidderKey: 'company' }
  const ann = venue.take('ann', company)
  venue.do({ type: 'void', ticketId: ann, reason: 'wrong lot' })
  const bob = venue.take('bob', company)
  expect(venue.refused({ type: 'undo', ticketId: ann })).toBe('ticket/has_newer')
  venue.do({ type: 'cancel', ticketId: bob })
  venue.do({ type: 'undo', ticketId: ann })
  expect(() => venue.take('cai', company)).toThrow('ticket/bidder_exists')
})

test('a ticketId is used once, and a queue must be there', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  const wish = { type: 'take', queueId: 'v.A', ticketId, holderKey: 'bob' } as const
  expect(venue.refused(wish)).toBe('ticket/id_taken')
  expect(venue.refused({ ...wish, queueId: 'v.Z' })).toBe('not_found')
})

test('a refusal outside the hours says since when and until when it holds', () => {
  const venue = hall()
  const wish = { type: 'take', by: 'h', queueId: 'v.A', ticketId: 'x', holderKey: 'h' } as const
  const bounds = (hour: number) => rulebook.decide(venue.venue, wish, NINE + hour * HOUR)
  const refused = (between: object) => ({ refused: { code: 'queue/closed', ...between } })
  expect(bounds(4)).toEqual(refused({ since: NINE + 3 * HOUR, until: NINE + 5 * HOUR }))
  expect(bounds(9)).toEqual(refused({ since: NINE + 8 * HOUR }))
})
