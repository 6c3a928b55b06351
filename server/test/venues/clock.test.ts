import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { type Engine, openHall, openSession, sameVenue, startEngine, take } from './engine'

const MINUTE = 60_000

let redis: TestRedis
let fast: Engine
let slow: Engine

beforeAll(async () => {
  redis = await startRedis()
  fast = await startEngine(redis.url, { skew: MINUTE })
  slow = await startEngine(redis.url, { skew: -MINUTE })
})
afterAll(async () => {
  await fast.close()
  await slow.close()
  await redis.stop()
})

test('a server whose clock is a minute ahead does not write into the future', async () => {
  const journal = await openHall(fast)
  const answer = await take(journal, 'ann')
  expect('event' in answer && Math.abs(answer.event.at - Date.now())).toBeLessThan(5000)
})

test('nor does one that is behind write into the past, and time in the log never runs back', async () => {
  const mine = await openHall(slow)
  const theirs = await sameVenue(fast, mine)
  for (let i = 0; i < 20; i++) await take(i % 2 === 0 ? mine : theirs, `h${i}`)
  const times = [...(await mine.current()).tickets.values()].map(ticket => ticket.takenAt)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(Math.abs((times.at(-1) ?? 0) - Date.now())).toBeLessThan(5000)
})

test.each([
  ['ahead', () => fast],
  ['behind', () => slow],
])(
  'a server whose clock is a minute %s takes until the deadline by Redis’s clock, and not longer',
  async (_, engine) => {
    const journal = await openSession(engine(), 600)
    expect(await take(journal, 'ann')).toMatchObject({ event: { type: 'taken' } })
    await until(async () => 'refused' in (await take(journal, `h${Math.random()}`)))
    const late = await take(journal, 'late')
    expect(late).toMatchObject({ refused: { code: 'deadline/passed' } })
    const { facts } = journal.state.info
    const deadline = facts.kind === 'bidSession' ? facts.deadline : 0
    for (const ticket of journal.state.tickets.values()) expect(ticket.takenAt).toBeLessThan(deadline)
    // The refusal was not early either: Redis's own clock has passed the deadline.
    const [seconds, micros] = (await engine().redis.main.time()).map(Number)
    expect((seconds ?? 0) * 1000 + (micros ?? 0) / 1000).toBeGreaterThanOrEqual(deadline)
  },
)

test('nobody comes: called again by the clock, then missed', async () => {
  const journal = await openHall(slow, { recallInterval: 1, recallLimit: 1 })
  await take(journal, 'ann')
  const answer = await journal.submit({
    type: 'call',
    by: 'staff',
    queueId: `${journal.logId}.A`,
    counterId: 'c1',
  })
  const ticketId = 'event' in answer ? (answer.result.ticketId ?? '') : ''
  await until(() => journal.state.tickets.get(ticketId)?.calls === 2)
  await until(() => journal.state.tickets.get(ticketId)?.state === 'missed')
})

test('a server that starts carries out what became due while nobody ran', async () => {
  const before = await startEngine(redis.url)
  const journal = await openHall(before, { recallInterval: 1, recallLimit: 0 })
  await take(journal, 'ann')
  await journal.submit({ type: 'call', by: 'staff', queueId: `${journal.logId}.A`, counterId: 'c1' })
  await before.close()
  const after = await startEngine(redis.url)
  await after.venues.resume()
  const resumed = await sameVenue(after, journal)
  await until(() => [...resumed.state.tickets.values()][0]?.state === 'missed')
  await after.close()
})
