import { bidSession, hall, SECOND } from './support/scenario'

describe('letting one pass', () => {
  test('the holder steps behind the next in line and before who follows', () => {
    const venue = hall()
    const ann = venue.take('ann')
    for (const holder of ['b', 'c']) venue.wait(SECOND).take(holder)
    venue.do({ type: 'pass', by: 'holder', ticketId: ann })
    expect(venue.line()).toEqual(['b', 'ann', 'c'])
  })

  test('a few times at most', () => {
    const venue = hall({ passLimit: 2 })
    const ann = venue.take('ann')
    for (const holder of ['b', 'c', 'd']) venue.wait(SECOND).take(holder)
    for (let i = 0; i < 2; i++) venue.do({ type: 'pass', by: 'holder', ticketId: ann })
    expect(venue.line()).toEqual(['b', 'c', 'ann', 'd'])
    expect(venue.refused({ type: 'pass', by: 'holder', ticketId: ann })).toBe('ticket/pass_limit')
  })

  test('two who passed keep the order in which they stand', () => {
    const venue = hall()
    const [ann, bob] = [venue.take('ann'), venue.wait(SECOND).take('bob')]
    venue.wait(SECOND).take('c')
    venue.do({ type: 'pass', by: 'holder', ticketId: bob })
    expect(venue.line()).toEqual(['ann', 'c', 'bob'])
    venue.do({ type: 'pass', by: 'holder', ticketId: ann })
    expect(venue.line()).toEqual(['c', 'ann', 'bob'])
  })

  test('with nobody behind it is refused, but in a sealed session that would tell something', () => {
    const open = hall()
    expect(open.refused({ type: 'pass', by: 'holder', ticketId: open.take('ann') })).toBe(
      'ticket/none_behind',
    )
    const sealed = bidSession()
    const ticketId = sealed.take('ann')
    expect(sealed.do({ type: 'pass', by: 'holder', ticketId })).toMatchObject({ type: 'passed' })
  })
})

describe('giving a number back', () => {
  test('the holder cancels, and those behind move up', () => {
    const venue = hall()
    const ann = venue.take('ann')
    venue.take('bob')
    venue.do({ type: 'cancel', by: 'holder', ticketId: ann })
    expect(venue.line()).toEqual(['bob'])
    expect(venue.refused({ type: 'cancel', by: 'holder', ticketId: ann })).toBe('ticket/wrong_state')
  })

  test('not while being served', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    expect(venue.refused({ type: 'cancel', by: 'holder', ticketId })).toBe('ticket/wrong_state')
  })
})

describe('claiming a slip', () => {
  test('a ticket taken by a kiosk moves to a phone once', () => {
    const venue = hall()
    const ticketId = venue.take('request 1', { forAnother: true })
    venue.do({ type: 'claim', by: 'holder', ticketId, holderKey: 'phone' })
    expect(venue.take('phone')).toBe(ticketId)
    expect(venue.refused({ type: 'claim', by: 'holder', ticketId, holderKey: 'other' })).toBe(
      'ticket/already_claimed',
    )
  })

  test('not to a phone that has a live ticket there, and not somebody’s own', () => {
    const venue = hall()
    const slip = venue.take('request 1', { forAnother: true })
    const own = venue.take('phone')
    expect(venue.refused({ type: 'claim', by: 'holder', ticketId: slip, holderKey: 'phone' })).toBe(
      'ticket/has_newer',
    )
    expect(venue.refused({ type: 'claim', by: 'holder', ticketId: own, holderKey: 'x' })).toBe(
      'ticket/already_claimed',
    )
  })
})

test('arriving twice is arriving once', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  venue.do({ type: 'arrive', by: 'holder', ticketId, way: 'staff' })
  const events = venue.events.length
  venue.wait(SECOND).do({ type: 'arrive', by: 'holder', ticketId, way: 'staff' })
  expect(venue.events).toHaveLength(events)
})

test('a pass keeps the number of passes small in a sealed session too', () => {
  const venue = bidSession({ passLimit: 1 })
  const ticketId = venue.take('ann')
  venue.do({ type: 'pass', by: 'holder', ticketId })
  expect(venue.refused({ type: 'pass', by: 'holder', ticketId })).toBe('ticket/pass_limit')
})

test('a claim gives the ticket to the same phone as often as it asks', () => {
  const venue = hall()
  const ticketId = venue.take('request 1', { forAnother: true })
  const wish = { type: 'claim', by: 'holder', ticketId, holderKey: 'phone' } as const
  venue.do(wish)
  expect(venue.do(wish)).toBeUndefined()
})
