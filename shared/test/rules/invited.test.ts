import { bidSession, HOUR } from './support/scenario'

const list = (...invited: (readonly [string, readonly string[] | null])[]) =>
  ({ type: 'invite', listId: 'l', commitment: 'c', invited }) as const
const open = { access: 'invited', visibility: 'open', numbering: 'sequential' } as const

test('in an open session only those on the list may take, and only in their lots', () => {
  const venue = bidSession(open)
  const take = (bidderKey: string, queueId = 'v.A') =>
    ({
      type: 'take',
      by: 'holder',
      queueId,
      ticketId: `x-${bidderKey}`,
      holderKey: bidderKey,
      bidderKey,
    }) as const
  expect(venue.refused(take('ann'))).toBe('bidder/not_invited')
  venue.do(list(['ann', null], ['bob', ['v.B']]))
  expect(venue.do(take('ann'))).toMatchObject({ type: 'taken' })
  expect(venue.refused(take('bob'))).toBe('bidder/not_invited')
  expect(venue.do(take('bob', 'v.B'))).toMatchObject({ type: 'taken' })
  expect(venue.refused(take('cai'))).toBe('bidder/not_invited')
})

test('a sealed session answers a stranger like anybody else, so that nobody finds out who is on the list', () => {
  const venue = bidSession({ access: 'invited' })
  venue.do(list(['bidder of ann', null]))
  const [ann, eve] = [venue.ticket(venue.take('ann')), venue.ticket(venue.take('eve'))]
  expect(eve.state).toBe(ann.state)
})

test('a new list replaces the one before; none is taken after the deadline, or where anybody may come', () => {
  const venue = bidSession(open)
  venue.do(list(['ann', null]))
  venue.do(list(['bob', null]))
  expect([...(venue.venue.info.invited?.byKey.keys() ?? [])]).toEqual(['bob'])
  venue.wait(HOUR)
  expect(venue.refused(list(['cai', null]))).toBe('deadline/passed')
  expect(bidSession().refused(list(['ann', null]))).toBe('session/wrong_state')
})
