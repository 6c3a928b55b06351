import { RULEBOOK_VERSION } from '../../src/rules/version'
import { bidSession, draftSession, MINUTE, rulebook, type Scenario } from './support/scenario'

/** Whether every event of a log, decided again on the state before it, gives the same bytes. */
function isDecidedAgain({ events }: Scenario): boolean {
  const venue = rulebook.empty()
  return events.every(event => {
    const again = rulebook.decide(venue, rulebook.commandOf(event), event.at)
    if (!('event' in again) || JSON.stringify(again.event) !== JSON.stringify(event)) return false
    rulebook.evolve(venue, event)
    return true
  })
}

test('a log names the version under which it begins', () => {
  expect(draftSession().events[0]).toMatchObject({ rulebook: RULEBOOK_VERSION })
  expect(draftSession({}, { rulebook: RULEBOOK_VERSION + 1 }).events[0]).toMatchObject({
    rulebook: RULEBOOK_VERSION,
  })
})

describe('a log that began under version 1 goes on, and is decided again, by what was allowed then', () => {
  const before = (policy = {}) => bidSession(policy, { rulebook: 1 })

  test('a bid on the desk sent to another counter', () => {
    const venue = before()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    venue.do({ type: 'transfer', ticketId, counterId: 'c2' })
    expect(isDecidedAgain(venue)).toBe(true)
  })

  test('a session whose order is drawn when its time is over', () => {
    const { facts } = draftSession().venue.info
    if (facts.kind !== 'bidSession') throw new Error('no session')
    const venue = bidSession({ order: 'draw' }, { rulebook: 1, takingClosesAt: facts.deadline })
    expect(isDecidedAgain(venue)).toBe(true)
  })

  test('an unsealed bid that was accepted', () => {
    const venue = before()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    venue.do({ type: 'finish', ticketId, delivery: { accepted: true, seal: 'missing', copies: 1 } })
    expect(isDecidedAgain(venue)).toBe(true)
  })

  test('a missed number claimed after its return time', () => {
    const venue = before({ returnWithin: 1 })
    const ticketId = venue.take('slip', { forAnother: true })
    venue.call()
    venue.do({ type: 'miss', ticketId })
    venue.wait(MINUTE)
    venue.do({ type: 'reissue', ticketId, holderKey: 'other slip', reason: 'lost' })
    venue.do({ type: 'claim', by: 'holder', ticketId, holderKey: 'phone' })
    expect(isDecidedAgain(venue)).toBe(true)
  })
})

test('in a log that began under version 2 whoever names the counter of a ticket may look', () => {
  const venue = bidSession({}, { rulebook: 2 })
  const ticketId = venue.take('ann')
  venue.call('c1')
  venue.do({ type: 'look', ticketId, sight: 'bidder', counterId: 'c1', by: 'staff/s2' })
  expect(isDecidedAgain(venue)).toBe(true)
})
