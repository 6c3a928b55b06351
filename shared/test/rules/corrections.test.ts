import type { Delivery } from '../../src/rules/ticket'
import { bidSession, dump, hall, HOUR, rulebook, type Scenario } from './support/scenario'

const good: Delivery = { accepted: true, seal: 'intact', copies: 2, idChecked: true, powerSeen: true }
const torn: Delivery = { accepted: false, seal: 'broken', copies: 2, refusalReason: 'torn' }

function delivered(delivery = good): { session: Scenario; ticketId: string } {
  const session = bidSession()
  session.take('a')
  const ticketId = session.call()
  session.do({ type: 'serve', ticketId })
  session.wait(1000).do({ type: 'finish', ticketId, delivery })
  return { session, ticketId }
}

it('a corrected record counts as corrected, and both stand with who wrote them up, when and why', () => {
  const { session, ticketId } = delivered()
  session.wait(5000).do({ type: 'correct', by: 'staff/s2', ticketId, delivery: torn, reason: 'wrong line' })
  const { delivery, records, deliveredAt, state } = session.ticket(ticketId)
  expect([state, delivery]).toEqual(['done', torn])
  expect(records).toMatchObject([
    { kind: 'recorded', at: session.now - 5000, by: 'staff/s1', delivery: good, reason: null },
    { kind: 'corrected', at: session.now, by: 'staff/s2', delivery: torn, reason: 'wrong line' },
  ])
  expect(deliveredAt).toBe(session.now - 6000)
})

it('a record is corrected any number of times, also after the deadline', () => {
  const { session, ticketId } = delivered()
  session.do({ type: 'correct', ticketId, delivery: torn, reason: 'one' })
  session.wait(2 * HOUR).do({ type: 'correct', ticketId, delivery: good, reason: 'two' })
  expect(session.ticket(ticketId).records.map(({ reason }) => reason)).toEqual([null, 'one', 'two'])
})

it('what came too late is not made good by a correction, and a refusal keeps needing its reason', () => {
  const session = bidSession()
  session.take('a')
  const ticketId = session.wait(2 * HOUR).call()
  session.do({ type: 'serve', ticketId })
  session.do({ type: 'finish', ticketId, delivery: torn })
  expect(session.refused({ type: 'correct', ticketId, delivery: good, reason: 'x' })).toBe('delivery/late')
  const inTime = delivered()
  const bare = { accepted: false, seal: 'intact', copies: 1 } as const
  const wish = { type: 'correct', ticketId: inTime.ticketId, delivery: bare, reason: 'x' } as const
  expect(inTime.session.refused(wish)).toBe('delivery/reason_required')
})

it('only what has been written up can be corrected: nothing before finish, and nothing in a hall', () => {
  const session = bidSession()
  const waiting = session.take('a')
  const wish = { type: 'correct', ticketId: waiting, delivery: good, reason: 'x' } as const
  expect(session.refused(wish)).toBe('ticket/wrong_state')
  session.call()
  session.do({ type: 'serve', ticketId: waiting })
  expect(session.refused(wish)).toBe('ticket/wrong_state')
  const place = hall()
  const ticketId = place.take('a')
  place.call()
  place.do({ type: 'serve', ticketId })
  place.do({ type: 'finish', ticketId })
  expect(place.refused({ ...wish, ticketId })).toBe('ticket/wrong_state')
})

it('once it is corrected a finish can no longer be undone', () => {
  const { session, ticketId } = delivered()
  session.do({ type: 'correct', ticketId, delivery: torn, reason: 'x' })
  expect(session.refused({ type: 'undo', ticketId })).toBe('ticket/undo_expired')
})

it('is told to whoever supervises, and replays to the same state', () => {
  const { session, ticketId } = delivered()
  session.do({ type: 'correct', ticketId, delivery: torn, reason: 'x' })
  expect(session.venue.info.alarms).toMatchObject([{ kind: 'corrected', ticketId, reason: 'x' }])
  const again = rulebook.empty()
  for (const event of session.events) rulebook.evolve(again, event)
  expect(dump(again)).toEqual(dump(session.venue))
})
