import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { type Engine, firstLabels, labelsOf, openHall, sameVenue, startEngine, take } from './engine'

let redis: TestRedis
let one: Engine
let two: Engine

beforeAll(async () => {
  redis = await startRedis()
  one = await startEngine(redis.url)
  two = await startEngine(redis.url)
})
afterAll(async () => {
  await one.close()
  await two.close()
  await redis.stop()
})

test('a burst of takes goes out in few entries, and every number is given once', async () => {
  const journal = await openHall(one)
  await Promise.all(Array.from({ length: 1000 }, (_, i) => take(journal, `h${i}`)))
  expect(labelsOf(journal)).toEqual(firstLabels(1000))
  const entries = await one.log.read(journal.logId, '0-0', 500)
  expect(entries.length).toBeLessThan(30)
  for (const { payload } of entries) expect(payload.split('\n').length - 1).toBeLessThanOrEqual(256)
})

test('one holder who asks a hundred times at once has one number', async () => {
  const journal = await openHall(one)
  const answers = await Promise.all(Array.from({ length: 100 }, () => take(journal, 'ann')))
  expect(answers.filter(answer => 'event' in answer)).toHaveLength(1)
  expect(answers.filter(answer => 'again' in answer)).toHaveLength(99)
  expect(journal.state.tickets.size).toBe(1)
})

test('three counters that call at once never call the same person', async () => {
  const journal = await openHall(one)
  await Promise.all(['a', 'b', 'c'].map(holder => take(journal, holder)))
  const other = await sameVenue(two, journal)
  const call = (on: typeof journal, counterId: string) =>
    on.submit({ type: 'call', by: 'staff', queueId: `${journal.logId}.A`, counterId })
  const calls = await Promise.all([call(journal, 'c1'), call(other, 'c2'), call(journal, 'c3')])
  const called = calls.map(answer => ('event' in answer ? answer.result.ticketId : null))
  expect(new Set(called).size).toBe(3)
})

test('two servers on one venue: holders = numbers = entries, and both hold the same history', async () => {
  const mine = await openHall(one)
  const theirs = await sameVenue(two, mine)
  await Promise.all(Array.from({ length: 1200 }, (_, i) => take(i % 2 === 0 ? mine : theirs, `h${i}`)))
  await until(() => mine.history.head === theirs.history.head)
  expect(labelsOf(mine)).toEqual(firstLabels(1200))
  expect(labelsOf(theirs)).toEqual(firstLabels(1200))
  expect(new Set([...mine.state.tickets.values()].map(ticket => ticket.holderKey)).size).toBe(1200)
  expect(mine.history.tree.root()).toEqual(theirs.history.tree.root())
})

test('the same holder through two servers at once has one number', async () => {
  const mine = await openHall(one)
  const theirs = await sameVenue(two, mine)
  await Promise.all(Array.from({ length: 40 }, (_, i) => take(i % 2 === 0 ? mine : theirs, `h${i % 10}`)))
  expect((await mine.current()).tickets.size).toBe(10)
})

test('a key that one server has seen counts on the other, and after reading the log anew', async () => {
  const mine = await openHall(one)
  const theirs = await sameVenue(two, mine)
  await take(mine, 'ann')
  const call = { type: 'call', by: 'staff', key: 'k', queueId: `${mine.logId}.A`, counterId: 'c1' } as const
  const first = await mine.submit(call)
  const again = await theirs.submit(call)
  expect('again' in again && again.again).toMatchObject({
    byKey: true,
    ticketId: 'event' in first ? first.result.ticketId : '',
  })
  const fresh = await startEngine(redis.url)
  expect(await (await sameVenue(fresh, mine)).submit(call)).toMatchObject({ again: { byKey: true } })
  await fresh.close()
})

test('who asks a server that is behind is never refused for what it does not know yet', async () => {
  const mine = await openHall(one)
  const theirs = await sameVenue(two, mine)
  // Their server hears nothing of it.
  theirs.receive = () => undefined
  await take(mine, 'ann')
  const call = { type: 'call', by: 'staff', queueId: `${mine.logId}.A`, counterId: 'c1' } as const
  expect(await theirs.submit(call)).toMatchObject({ event: { type: 'called' } })
  expect((await theirs.current()).tickets.size).toBe(1)
})

test('a venue that no log knows is not there', async () => {
  expect(await one.venues.find('nothing-20260101')).toBeUndefined()
})
