import { bidsOf, openedBids } from '../../src/rules/bids'
import type { Delivery } from '../../src/rules/ticket'
import { bidSession, hall, HOUR, MINUTE, type Scenario, SECOND } from './support/scenario'

const good: Delivery = { accepted: true, seal: 'intact', copies: 2 }
const torn: Delivery = { accepted: false, seal: 'broken', copies: 1, refusalReason: 'torn' }
const DEADLINE = HOUR

function deliver(session: Scenario, holder: string, delivery = good): string {
  session.take(holder)
  const ticketId = session.call()
  session.do({ type: 'serve', ticketId })
  session.do({ type: 'finish', ticketId, delivery })
  return ticketId
}

describe('a bid that has been delivered', () => {
  it('is withdrawn before the deadline, at the server’s time, and counts no longer', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    expect(bidsOf(session.venue).get('v.A')).toEqual({ accepted: 1, pending: 0 })
    session.wait(MINUTE).do({ type: 'withdraw', ticketId })
    const { state, withdrawnAt, records } = session.ticket(ticketId)
    expect([state, withdrawnAt]).toEqual(['done', session.now])
    expect(records.map(({ kind }) => kind)).toEqual(['recorded', 'withdrawn'])
    expect(bidsOf(session.venue).get('v.A')).toEqual({ accepted: 0, pending: 0 })
  })

  it('is replaced before the deadline: the new time of delivery counts, and both stand', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    const first = session.now
    session.wait(MINUTE).do({ type: 'replace', ticketId, delivery: { ...good, copies: 3 } })
    const { deliveredAt, delivery, records } = session.ticket(ticketId)
    expect([deliveredAt, delivery?.copies]).toEqual([first + MINUTE, 3])
    expect(records.map(one => [one.kind, one.deliveredAt])).toEqual([
      ['recorded', first],
      ['replaced', first + MINUTE],
    ])
  })

  it('is neither withdrawn nor replaced at the deadline or later (招标投标法 art. 29)', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    session.wait(DEADLINE)
    expect(session.refused({ type: 'withdraw', ticketId })).toBe('deadline/passed')
    expect(session.refused({ type: 'replace', ticketId, delivery: good })).toBe('deadline/passed')
  })

  it('that was refused may be replaced by one in order, and cannot be withdrawn', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a', torn)
    expect(session.refused({ type: 'withdraw', ticketId })).toBe('ticket/wrong_state')
    session.do({ type: 'replace', ticketId, delivery: good })
    expect(bidsOf(session.venue).get('v.A')?.accepted).toBe(1)
  })

  it('that was withdrawn is not withdrawn again, and another may be delivered on the number', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    session.do({ type: 'withdraw', ticketId })
    expect(session.refused({ type: 'withdraw', ticketId })).toBe('ticket/wrong_state')
    session.do({ type: 'replace', ticketId, delivery: good })
    expect(session.ticket(ticketId).withdrawnAt).toBeNull()
  })

  it('counts once for a bidder, on however many numbers', () => {
    const session = bidSession()
    deliver(session, 'a')
    deliver(session, 'a')
    session.take('b')
    session.do({ type: 'serve', ticketId: session.call() })
    expect(bidsOf(session.venue).get('v.A')).toEqual({ accepted: 1, pending: 1 })
  })

  it('stands again when its withdrawal was written up by mistake, with a reason', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    const wish = { type: 'correct', ticketId, delivery: good, reason: 'wrong number' } as const
    expect(session.refused({ ...wish, reinstate: true })).toBe('ticket/wrong_state')
    session.do({ type: 'withdraw', ticketId })
    session.do(wish)
    expect(session.ticket(ticketId).withdrawnAt).not.toBeNull()
    session.do({ ...wish, reinstate: true })
    expect(session.ticket(ticketId).withdrawnAt).toBeNull()
  })
})

describe('what is put on the desk after the deadline', () => {
  it('is late from the moment of `serve`, and can only be refused', () => {
    const session = bidSession()
    session.take('a')
    const ticketId = session.wait(DEADLINE).call()
    session.do({ type: 'serve', ticketId })
    expect(session.ticket(ticketId).late).toBe(true)
    expect(session.refused({ type: 'finish', ticketId, delivery: good })).toBe('delivery/late')
    session.do({ type: 'finish', ticketId, delivery: torn })
    expect(bidsOf(session.venue).get('v.A')).toEqual({ accepted: 0, pending: 0 })
  })

  it('is not what was there in time: that may be written up, and accepted, after the deadline', () => {
    const session = bidSession()
    session.take('a')
    const ticketId = session.wait(DEADLINE - SECOND).call()
    session.do({ type: 'serve', ticketId })
    session.wait(MINUTE).do({ type: 'finish', ticketId, delivery: good })
    expect(bidsOf(session.venue).get('v.A')).toEqual({ accepted: 1, pending: 0 })
  })
})

describe('who delivered nothing', () => {
  it('is recorded with the reason after the deadline, and waits no longer', () => {
    const session = bidSession()
    const ticketId = session.take('a')
    const wish = { type: 'setAbsence', ticketId, absence: 'abandoned' } as const
    expect(session.refused(wish)).toBe('session/before_deadline')
    session.wait(DEADLINE)
    expect(session.refused({ ...wish, absence: 'other' })).toBe('ticket/reason_required')
    session.do(wish)
    expect(session.ticket(ticketId)).toMatchObject({ state: 'void', absence: { kind: 'abandoned' } })
    session.do({ ...wish, absence: 'other', reason: 'broken down on the way' })
    expect(session.ticket(ticketId).absence).toMatchObject({ kind: 'other', by: 'staff/s1' })
  })

  it('is not somebody who delivered, nor anybody in a hall', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    session.wait(DEADLINE)
    expect(session.refused({ type: 'setAbsence', ticketId, absence: 'late' })).toBe('ticket/wrong_state')
    const place = hall()
    const other = place.take('a')
    expect(place.refused({ type: 'setAbsence', ticketId: other, absence: 'late' })).toBe(
      'session/wrong_state',
    )
  })

  it('is recorded by the clock when the session ends, from what the log tells', () => {
    const session = bidSession()
    deliver(session, 'delivered')
    const [never, there, called, gone, taken] = ['b', 'c', 'd', 'e', 'f'].map(one => session.take(one))
    const again = session.take('delivered')
    session.do({ type: 'cancel', by: 'holder', ticketId: again })
    session.do({ type: 'cancel', by: 'holder', ticketId: gone ?? '' })
    session.do({ type: 'void', ticketId: taken ?? '', reason: 'twice' })
    for (const ticketId of [there, called])
      session.do({ type: 'arrive', ticketId: ticketId ?? '', way: 'staff' })
    session.do({ type: 'call', queueId: 'v.A', counterId: 'c1', ticketId: called ?? '', reason: 'x' })
    session.do({ type: 'miss', ticketId: called ?? '' })
    session.wait(DEADLINE + 24 * HOUR).tick()
    const kinds = [never, there, called, gone, taken, again].map(
      ticketId => session.ticket(ticketId ?? '').absence?.kind ?? null,
    )
    expect(kinds).toEqual(['notSignedIn', 'late', 'abandoned', 'abandoned', null, null])
    expect(session.ticket(never ?? '').absence?.by).toBe('clock')
  })
})

test('an unsealed bid is refused, at the desk and by a correction; of one whose seal is broken the desk decides', () => {
  const session = bidSession()
  const ticketId = session.take('ann')
  session.call()
  session.do({ type: 'serve', ticketId })
  const unsealed = { accepted: true, seal: 'missing', copies: 1 } as const
  expect(session.refused({ type: 'finish', ticketId, delivery: unsealed })).toBe('delivery/unsealed')
  session.do({ type: 'finish', ticketId, delivery: { ...unsealed, seal: 'broken' } })
  const correct = { type: 'correct', ticketId, reason: 'seen again' } as const
  expect(session.refused({ ...correct, delivery: unsealed })).toBe('delivery/unsealed')
  expect(session.refused({ type: 'replace', ticketId, delivery: unsealed })).toBe('delivery/unsealed')
  session.do({ ...correct, delivery: { ...unsealed, accepted: false, refusalReason: '未密封' } })
})

describe('at the opening the names are shown of those whose bid stands', () => {
  const whose = (session: Scenario) => openedBids(session.venue).map(({ holderKey }) => holderKey)

  it('in the order of delivery: nobody refused, withdrawn, late or not yet written up', () => {
    const session = bidSession()
    for (const holder of ['a', 'b', 'c', 'd', 'e']) {
      deliver(session, holder, holder === 'b' ? torn : good)
      session.wait(SECOND)
    }
    const [first = ''] = openedBids(session.venue).map(({ ticketId }) => ticketId)
    session.do({ type: 'withdraw', ticketId: first })
    session.take('late')
    const late = session.call()
    session.take('slow')
    const slow = session.call()
    session.do({ type: 'serve', ticketId: slow })
    session.wait(DEADLINE).do({ type: 'serve', ticketId: late })
    expect(whose(session)).toEqual(['c', 'd', 'e'])
    session.do({ type: 'finish', ticketId: slow, delivery: good })
    expect(whose(session)).toEqual(['c', 'd', 'e', 'slow'])
  })

  it('a bidder once, on however many numbers', () => {
    const session = bidSession()
    for (const holder of ['a', 'b', 'c']) deliver(session, holder)
    session.take('other phone', { bidderKey: 'bidder of a' })
    const again = session.call()
    session.do({ type: 'serve', ticketId: again })
    session.do({ type: 'finish', ticketId: again, delivery: good })
    expect(whose(session)).toEqual(['a', 'b', 'c'])
  })

  it('of no lot in which fewer than three stand: it is not opened (实施条例 art. 44)', () => {
    const session = bidSession()
    for (const holder of ['a', 'b']) deliver(session, holder)
    expect(whose(session)).toEqual([])
    deliver(session, 'c')
    expect(whose(session)).toEqual(['a', 'b', 'c'])
  })
})
