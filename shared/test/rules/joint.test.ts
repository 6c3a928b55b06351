import { bidSession } from './support/scenario'

const open = { visibility: 'open', numbering: 'sequential' } as const

test('in an open session neither the leading company of a joint bid nor a member of it may bid a second time in the lot', () => {
  const venue = bidSession(open)
  venue.take('ann', { bidderKey: 'lead', memberKeys: ['left', 'right'] })
  const take = (bidderKey: string, more = {}) =>
    ({ type: 'take', by: 'h', queueId: 'v.A', ticketId: 'x', holderKey: 'h', bidderKey, ...more }) as const
  expect(venue.refused(take('lead'))).toBe('ticket/bidder_exists')
  expect(venue.refused(take('right'))).toBe('ticket/bidder_exists')
  expect(venue.refused(take('other', { memberKeys: ['left'] }))).toBe('ticket/bidder_exists')
  expect(venue.do({ ...take('right'), queueId: 'v.B' })).toMatchObject({ type: 'taken' })
})

test('who bids with others elsewhere by then cannot come back alone', () => {
  const venue = bidSession(open)
  const alone = venue.take('ann', { bidderKey: 'left' })
  venue.do({ type: 'void', ticketId: alone, reason: 'x' })
  venue.take('bob', { bidderKey: 'lead', memberKeys: ['left'] })
  expect(venue.refused({ type: 'undo', ticketId: alone })).toBe('ticket/has_newer')
})
