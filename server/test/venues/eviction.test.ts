import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { openHall, sameVenue, startEngine, take } from './engine'

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

test('a venue that nobody uses leaves memory, and comes back when something is due', async () => {
  const engine = await startEngine(redis.url, { idleAfter: 0 })
  const journal = await openHall(engine, { recallInterval: 8, recallLimit: 0 })
  await take(journal, 'ann')
  await journal.submit({ type: 'call', by: 'staff', queueId: `${journal.logId}.A`, counterId: 'c1' })
  await until(() => engine.venues.size === 0)
  expect([...journal.state.tickets.values()][0]?.state).toBe('called')
  // Nobody asks for it: the clock does, and another server hears of it.
  const other = await startEngine(redis.url)
  const theirs = await sameVenue(other, journal)
  await other.venues.close()
  await until(async () => {
    await theirs.catchUp()
    return [...theirs.state.tickets.values()][0]?.state === 'missed'
  })
  await engine.close()
  await other.close()
})
