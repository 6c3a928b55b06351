import { forecastOf } from '../../src/rules/forecast'
import { waitOf } from '../../src/rules/estimate'
import { slot } from '../../src/rules/venue'
import { bandIn } from './support/guesses'
import { bidSession, hall, HOUR, MINUTE, NINE, type Scenario } from './support/scenario'

const open = { visibility: 'open', numbering: 'sequential' } as const

function queueIn({ venue }: Scenario) {
  const queue = venue.queues.get('v.A')
  if (queue === undefined) throw new Error('no queue A')
  return queue
}

test('a later place has a later band, and one more counter brings it nearer', () => {
  const venue = hall()
  for (let i = 0; i < 20; i++) venue.take(`h${i}`)
  venue.call('c1')
  const band = (nth: number, extra = 0) => bandIn(venue, nth, extra)
  for (let nth = 1; nth < 19; nth++) {
    expect(band(nth).from).toBeLessThanOrEqual(band(nth + 1).from)
    expect(band(nth).to).toBeLessThan(band(nth + 1).to)
    expect(band(nth).from).toBeGreaterThanOrEqual(venue.now)
  }
  expect(band(19, 1).to).toBeLessThan(band(19).to)
})

test('a room that works quickly has nothing to fear', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 5; i++) venue.take(`h${i}`)
  const forecast = forecastOf(venue.venue, queueIn(venue), venue.now)
  expect(forecast).toMatchObject({ waiting: 5, late: 0, tight: 0, counters: 0 })
  expect(forecast.served?.to).toBeLessThan(NINE + HOUR)
  expect(forecast.callBy).toBeGreaterThan(venue.now)
})

test('who would be served after the deadline is counted early, with the counters that would help', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 20; i++) venue.take(`h${i}`)
  for (let i = 0; i < 8; i++) {
    venue.call('c1')
    venue.wait(4 * MINUTE)
  }
  const forecast = forecastOf(venue.venue, queueIn(venue), venue.now)
  expect(forecast.waiting).toBe(12)
  expect(forecast.late).toBeGreaterThan(3)
  expect(forecast.tight).toBeGreaterThanOrEqual(forecast.late)
  expect(forecast.callBy).toBeLessThan(venue.now)
  expect(forecast.counters).toBeGreaterThanOrEqual(1)
  expect(forecast.counters).toBeLessThanOrEqual(3)
})

test('nine more counters are the most that is proposed', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 40; i++) venue.take(`h${i}`)
  venue.call()
  venue.wait(58 * MINUTE)
  expect(forecastOf(venue.venue, queueIn(venue), venue.now)).toMatchObject({ counters: null })
})

test('it is the delivery that counts: the time from a call to the desk belongs to it', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 3; i++) venue.take(`h${i}`)
  const ticketId = venue.call()
  venue.wait(6 * MINUTE)
  const before = forecastOf(venue.venue, queueIn(venue), venue.now)
  venue.do({ type: 'serve', ticketId })
  const after = forecastOf(venue.venue, queueIn(venue), venue.now)
  const moved = (end: 'from' | 'to') => (after.served?.[end] ?? 0) - (before.served?.[end] ?? 0)
  expect(moved('from')).toBeGreaterThan(3 * MINUTE)
  expect(moved('from')).toBeLessThan(6 * MINUTE)
  // Nor is that time the same for everybody.
  expect(moved('to')).toBeGreaterThan(6 * MINUTE)
  expect(moved('to')).toBeLessThan(8 * MINUTE)
})

test('an idle counter says nothing about the pace: only who waited through a cycle measures it', () => {
  const venue = hall()
  for (const holder of ['ann', 'bob']) {
    const ticketId = venue.take(holder)
    venue.call()
    venue.do({ type: 'cancel', ticketId })
    venue.wait(20 * MINUTE)
  }
  expect(queueIn(venue).pace?.cycles).toBe(0)
  venue.take('cai')
  venue.take('dan')
  venue.call()
  venue.do({ type: 'miss', ticketId: venue.venue.byHolder.get(slot('v.A', 'cai')) ?? '' })
  venue.wait(2 * MINUTE).call()
  expect(queueIn(venue).pace).toMatchObject({ cycles: 1, mean: 2 * MINUTE })
})

test('a cycle was the work on whoever was called before: it counts for the lot of that one', () => {
  const venue = bidSession({ ...open, oneAtATime: false })
  for (const lot of ['v.A', 'v.B']) for (const holder of ['ann', 'bob']) venue.take(holder, { queueId: lot })
  venue.call()
  venue.wait(3 * MINUTE).do({ type: 'call', queueId: 'v.B', counterId: 'c1' })
  venue.wait(9 * MINUTE).call()
  expect(venue.venue.queues.get('v.A')?.pace).toMatchObject({ cycles: 1, mean: 3 * MINUTE })
  expect(venue.venue.queues.get('v.B')?.pace).toMatchObject({ cycles: 1, mean: 9 * MINUTE })
})

test('the time for which a counter had nobody to call is none of its work', () => {
  const servedAfter = (idle: number) => {
    const venue = bidSession({ ...open, oneAtATime: false })
    venue.take('ann')
    venue.call()
    venue.wait(idle).take('bob')
    return (forecastOf(venue.venue, queueIn(venue), venue.now).served?.to ?? 0) - venue.now
  }
  expect(servedAfter(25 * MINUTE)).toBeLessThan(servedAfter(5 * MINUTE) + 1)
})

test('who came into the line late, by signing in or by coming back, measures nothing', () => {
  const venue = bidSession({ ...open, oneAtATime: false, arrivalRequired: true })
  const tickets = ['ann', 'bob', 'cai'].map(holder => venue.take(holder))
  const arrive = (i: number) => venue.do({ type: 'arrive', ticketId: tickets[i] ?? '', way: 'desk' })
  arrive(0)
  venue.call()
  venue.wait(20 * MINUTE)
  arrive(1)
  venue.call()
  expect(queueIn(venue).pace?.cycles).toBe(0)
  arrive(2)
  venue.do({ type: 'miss', ticketId: tickets[1] ?? '' })
  venue.wait(10 * MINUTE).do({ type: 'requeue', ticketId: tickets[1] ?? '' })
  venue.call()
  expect(queueIn(venue).pace).toMatchObject({ cycles: 1, mean: 10 * MINUTE })
  venue.wait(5 * MINUTE).call()
  expect(queueIn(venue).pace?.cycles).toBe(1)
})

test('another lot at the same counters puts the calls off, but only as long as somebody waits in it', () => {
  const bandWith = (others: number) => {
    const venue = bidSession(open)
    for (let i = 0; i < 10; i++) venue.take(`h${i}`)
    for (let i = 0; i < others; i++) venue.take(`o${i}`, { queueId: 'v.B' })
    return bandIn(venue, 10).to - venue.now
  }
  expect(bandWith(2)).toBeGreaterThan(bandWith(0))
  expect(bandWith(2)).toBeLessThan(1.4 * bandWith(0))
  expect(bandWith(40)).toBeGreaterThan(1.8 * bandWith(0))
})

test('before a session has a pace of its own, what its agency is used to is expected of it', () => {
  const servedBy = (usualCycle: number) => {
    const venue = bidSession(open, { usualCycle })
    for (let i = 0; i < 12; i++) venue.take(`h${i}`)
    return (forecastOf(venue.venue, queueIn(venue), venue.now).served?.to ?? 0) - venue.now
  }
  expect(servedBy(10 * MINUTE) / servedBy(2 * MINUTE)).toBeCloseTo(5)
})

test('several called at one instant say nothing of how even the work is', () => {
  const venue = hall({ oneAtATime: false })
  for (let i = 0; i < 4; i++) venue.take(`h${i}`)
  for (let i = 0; i < 3; i++) venue.call()
  expect(bandIn(venue, 1).to).toBeGreaterThan(venue.now)
})

test('nobody waits: there is nothing to forecast', () => {
  const venue = hall()
  expect(forecastOf(venue.venue, queueIn(venue), venue.now)).toMatchObject({ waiting: 0, served: null })
  expect(waitOf(venue.venue, venue.ticket(venue.take('ann')), venue.now)).not.toBeNull()
})
