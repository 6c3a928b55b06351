import { bidSession, HOUR, MINUTE } from './support/scenario'

describe('who the bidder is, before the deadline of a sealed session', () => {
  test('is for the desk that has called the ticket, and each look stands in the log', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    const wish = { type: 'look', ticketId, sight: 'bidder', counterId: 'c1' } as const
    expect(venue.refused(wish)).toBe('bidder/sealed')
    venue.call('c1')
    expect(venue.refused({ ...wish, counterId: 'c2' })).toBe('bidder/sealed')
    const before = venue.ticket(ticketId)
    expect(venue.do(wish)).toMatchObject({ type: 'looked', by: 'staff/s1', sight: 'bidder', counterId: 'c1' })
    expect(venue.ticket(ticketId)).toEqual(before)
    venue.do({ type: 'serve', ticketId })
    venue.do(wish)
    venue.do({
      type: 'finish',
      ticketId,
      delivery: { accepted: true, seal: 'intact', copies: 1 },
    })
    expect(venue.refused(wish)).toBe('bidder/sealed')
    expect(venue.events.filter(({ type }) => type === 'looked')).toHaveLength(2)
  })

  test('is not for somebody who only names the counter, but for who calls again or serves there', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.call('c1')
    const wish = { type: 'look', ticketId, sight: 'bidder', counterId: 'c1', by: 'staff/s2' } as const
    expect(venue.refused(wish)).toBe('bidder/relief')
    venue.do({ type: 'recall', ticketId, by: 'clock' })
    expect(venue.refused(wish)).toBe('bidder/relief')
    venue.do({ type: 'recall', ticketId, by: 'staff/s2' })
    venue.do(wish)
    venue.do({ type: 'serve', ticketId, by: 'staff/s3' })
    for (const by of ['staff/s1', 'staff/s2', 'staff/s3']) venue.do({ ...wish, by })
    expect(venue.refused({ ...wish, by: 'staff/s4' })).toBe('bidder/relief')
    expect(venue.venue.info.alarms).toEqual([])
  })

  test('is for who relieves a colleague in the middle of a service, once they have said why', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    const reason = '同事临时离开，由我接替'
    const wish = { type: 'look', ticketId, sight: 'bidder', counterId: 'c1', by: 'staff/s2' } as const
    expect(venue.refused({ ...wish, reason })).toBe('bidder/sealed')
    venue.call('c1')
    venue.do({ type: 'serve', ticketId })
    expect(venue.refused({ ...wish, sight: 'phone', reason })).toBe('bidder/sealed')
    expect(venue.refused({ ...wish, counterId: 'c2', reason })).toBe('bidder/sealed')
    const before = venue.ticket(ticketId)
    venue.do({ ...wish, reason })
    venue.do(wish)
    venue.do({ ...wish, sight: 'phone', reason })
    expect(venue.ticket(ticketId)).toEqual({ ...before, calledBy: ['staff/s1', 'staff/s2'] })
    expect(venue.venue.info.alarms).toMatchObject([{ kind: 'relieved', by: 'staff/s2', ticketId, reason }])
  })

  test('is theirs no longer who called it before, once another has called it anew', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.call('c1')
    venue.do({ type: 'miss', ticketId })
    venue.do({ type: 'requeue', ticketId })
    venue.do({ type: 'call', queueId: 'v.A', counterId: 'c1', by: 'staff/s2' })
    const wish = { type: 'look', ticketId, sight: 'bidder', counterId: 'c1' } as const
    expect(venue.refused(wish)).toBe('bidder/relief')
    venue.do({ ...wish, by: 'staff/s2' })
  })

  test('the telephone number in full needs a reason', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.call('c1')
    const wish = { type: 'look', ticketId, sight: 'phone', counterId: 'c1' } as const
    expect(venue.refused(wish)).toBe('ticket/reason_required')
    expect(venue.do({ ...wish, reason: '未到场，电话联系' })).toMatchObject({ reason: '未到场，电话联系' })
  })
})

test('after the deadline any desk may look, with a reason for the number in full', () => {
  const venue = bidSession()
  const ticketId = venue.take('ann')
  venue.wait(HOUR + MINUTE)
  const wish = { type: 'look', ticketId, sight: 'phone' } as const
  expect(venue.refused(wish)).toBe('ticket/reason_required')
  expect(venue.do({ ...wish, reason: '核对联系方式' })).toMatchObject({ type: 'looked', sight: 'phone' })
})
