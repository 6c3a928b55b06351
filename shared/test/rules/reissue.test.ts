import { bidSession, MINUTE } from './support/scenario'

test('a lost phone: the ticket leaves it, keeps number and place, and another phone claims it once', () => {
  const venue = bidSession()
  const ticketId = venue.take('ann')
  venue.take('bob')
  const { label, order } = venue.ticket(ticketId)
  expect(venue.do({ type: 'reissue', ticketId, holderKey: 'slip', reason: '手机丢失' })).toMatchObject({
    reason: '手机丢失',
    by: 'staff/s1',
  })
  expect(venue.ticket(ticketId)).toMatchObject({ label, order, state: 'waiting', reissues: 1 })
  expect(venue.line()).toEqual(['slip', 'bob'])
  venue.do({ type: 'claim', by: 'holder', ticketId, holderKey: 'new phone' })
  expect(venue.line()).toEqual(['new phone', 'bob'])
  expect(venue.refused({ type: 'claim', by: 'holder', ticketId, holderKey: 'thief' })).toBe(
    'ticket/already_claimed',
  )
})

test('a number that is being served is not taken off its phone', () => {
  const venue = bidSession()
  const ticketId = venue.take('ann')
  venue.call()
  venue.do({ type: 'serve', ticketId })
  expect(venue.refused({ type: 'reissue', ticketId, holderKey: 'slip', reason: 'x' })).toBe(
    'ticket/wrong_state',
  )
})

describe('a missed number', () => {
  const soon = { visibility: 'open', numbering: 'sequential', returnWithin: 1 } as const

  test('goes to another phone within its return time, and not after it', () => {
    const venue = bidSession(soon)
    const ticketId = venue.take('slip', { forAnother: true })
    venue.call()
    venue.do({ type: 'miss', ticketId })
    const claim = { type: 'claim', by: 'holder', ticketId, holderKey: 'phone' } as const
    const reissue = { type: 'reissue', ticketId, holderKey: 'other slip', reason: 'lost' } as const
    expect(venue.wait(MINUTE).refused(claim)).toBe('ticket/return_expired')
    expect(venue.refused(reissue)).toBe('ticket/return_expired')
    venue.now -= 1
    venue.do(reissue)
    venue.do(claim)
    expect(venue.ticket(ticketId).holderKey).toBe('phone')
  })

  test('whose time is over does not hide that its bidder has another one', () => {
    const venue = bidSession(soon)
    const dead = venue.take('slip', { forAnother: true, bidderKey: 'bidder' })
    venue.call()
    venue.do({ type: 'miss', ticketId: dead })
    venue.wait(MINUTE).take('ann', { bidderKey: 'bidder' })
    expect(venue.refused({ type: 'claim', by: 'h', ticketId: dead, holderKey: 'phone' })).toBe(
      'ticket/return_expired',
    )
    const again = { type: 'take', by: 'h', queueId: 'v.A', ticketId: 'v.new', holderKey: 'bob' } as const
    expect(venue.refused({ ...again, bidderKey: 'bidder' })).toBe('ticket/bidder_exists')
  })
})
