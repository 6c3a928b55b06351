import { bidSession } from './support/scenario'

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
