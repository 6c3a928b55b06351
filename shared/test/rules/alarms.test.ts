import { concernsOf } from '../../src/rules/alarms'
import { bidSession, HOUR, MINUTE } from './support/scenario'

const open = { visibility: 'open', numbering: 'sequential' } as const
const kinds = ({ venue }: ReturnType<typeof bidSession>) => venue.info.alarms.map(({ kind }) => kind)

test('a call in turn is no alarm; one out of order is, with its reason', () => {
  const venue = bidSession(open)
  venue.take('ann')
  venue.take('bob')
  const ticketId = venue.take('cai')
  venue.call()
  expect(kinds(venue)).toEqual([])
  venue.do({ type: 'call', queueId: 'v.A', counterId: 'c1', ticketId, reason: 'ill' })
  expect(venue.venue.info.alarms).toEqual([
    { kind: 'outOfOrder', at: venue.now, by: 'staff/s1', ticketId, reason: 'ill' },
  ])
})

test('a void, a moved deadline, and documents that come after the deadline are alarms', () => {
  const venue = bidSession(open)
  const ann = venue.take('ann')
  venue.take('bob')
  venue.do({ type: 'void', ticketId: ann, reason: 'twice' })
  const { facts } = venue.venue.info
  if (facts.kind !== 'bidSession') throw new Error('no bid session')
  const deadline = facts.deadline + MINUTE
  venue.do({ type: 'moveDeadline', deadline, takingClosesAt: facts.takingClosesAt, reason: 'storm' })
  const bob = venue.call()
  venue.wait(HOUR + MINUTE)
  venue.do({ type: 'serve', ticketId: bob })
  expect(kinds(venue)).toEqual(['voided', 'deadlineMoved', 'late'])
})

test('ten minutes without a call while somebody waits are a pause, but not before the first call', () => {
  const venue = bidSession(open)
  for (const holder of ['ann', 'bob', 'cai']) venue.take(holder)
  venue.wait(15 * MINUTE)
  expect(concernsOf(venue.venue, venue.now)).toEqual([])
  venue.call()
  venue.wait(10 * MINUTE)
  expect(concernsOf(venue.venue, venue.now)).toEqual([])
  venue.wait(1)
  expect(concernsOf(venue.venue, venue.now)).toEqual(['pause'])
})

test('a room in which somebody will be too late is behind', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 60; i++) venue.take(`h${i}`)
  venue.wait(50 * MINUTE)
  expect(concernsOf(venue.venue, venue.now)).toContain('behind')
})

test('from the deadline on it is too late to be behind', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 60; i++) venue.take(`h${i}`)
  venue.wait(2 * HOUR)
  expect(concernsOf(venue.venue, venue.now)).not.toContain('behind')
})

test('a hundred alarms are kept; the log has them all', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 120; i++) venue.do({ type: 'void', ticketId: venue.take(`h${i}`), reason: `no. ${i}` })
  expect(venue.venue.info.alarms).toHaveLength(100)
  expect(venue.venue.info.alarms.at(-1)).toMatchObject({ reason: 'no. 119' })
})
