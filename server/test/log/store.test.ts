import { createRedis, type RedisConnections } from '../../src/log/connect'
import { createStore } from '../../src/log/store'
import type { Store } from '../../src/log/types'
import { silentLogger } from '../support/loggers'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn } from './batch'
import { logOn } from './harness'

const MINUTE = 60_000

let server: TestRedis
let redis: RedisConnections
let store: Store

beforeAll(async () => {
  server = await startRedis()
  redis = createRedis(server.url, { logger: silentLogger })
  store = createStore(redis.main)
})
afterAll(async () => {
  await redis.close()
  await server.stop()
})
beforeEach(() => redis.main.flushall())

describe('log-ins', () => {
  const login = (sid: string, idleMs = MINUTE) => ({ sid, owner: 'clerk', value: `{"sid":"${sid}"}`, idleMs })

  test('a log-in lives as long as it is used', async () => {
    await store.logins.open(login('s', 300))
    for (const start = Date.now(); Date.now() < start + 500;)
      expect(await store.logins.touch('s', 300)).toBe('{"sid":"s"}')
    await until(async () => (await redis.main.exists('login:s')) === 0)
    expect(await store.logins.touch('s', 300)).toBeNull()
  })

  test('a revoked log-in is gone at once', async () => {
    await store.logins.open(login('s'))
    await store.logins.revoke('s')
    expect(await store.logins.touch('s', MINUTE)).toBeNull()
  })

  test('all of an account are ended but the one that asked', async () => {
    for (const sid of ['a', 'b', 'c']) await store.logins.open(login(sid))
    await store.logins.open({ ...login('d'), owner: 'agent' })
    await store.logins.revokeAll('clerk', 'b')
    const alive = await Promise.all(['a', 'b', 'c', 'd'].map(sid => store.logins.touch(sid, MINUTE)))
    expect(alive.map(value => value !== null)).toEqual([false, true, false, true])
  })

  test('what ended by itself leaves the account’s list at its next log-in', async () => {
    await store.logins.open(login('old', 10))
    await until(async () => (await redis.main.exists('login:old')) === 0)
    await store.logins.open(login('new'))
    expect(await redis.main.smembers('logins:clerk')).toEqual(['new'])
  })
})

describe('failures', () => {
  test('they are counted for the pair of account and address only', async () => {
    for (const count of [1, 2, 3]) expect(await store.failures.add('agent', '10.0.0.1', MINUTE)).toBe(count)
    expect(await store.failures.add('agent', '10.0.0.2', MINUTE)).toBe(1)
    const { count, endsIn } = await store.failures.read('agent', '10.0.0.1')
    expect(count).toBe(3)
    expect(endsIn).toBeGreaterThan(MINUTE - 5000)
    expect(endsIn).toBeLessThanOrEqual(MINUTE)
  })

  test('account and address cannot be confused', async () => {
    await store.failures.add('a:b', 'c', MINUTE)
    expect(await store.failures.read('a', 'b:c')).toEqual({ count: 0, endsIn: 0 })
  })

  test('the window ends by itself and a new one begins', async () => {
    await store.failures.add('agent', '10.0.0.1', 30)
    await store.failures.add('agent', '10.0.0.1', 30)
    await until(async () => (await store.failures.read('agent', '10.0.0.1')).count === 0)
    expect(await store.failures.add('agent', '10.0.0.1', 30)).toBe(1)
  })

  test('a success clears them', async () => {
    await store.failures.add('agent', '10.0.0.1', MINUTE)
    await store.failures.clear('agent', '10.0.0.1')
    expect((await store.failures.read('agent', '10.0.0.1')).count).toBe(0)
  })
})

describe('values for once', () => {
  test('one is taken by exactly one of many', async () => {
    expect(await store.once.put('pairing', '123456', 'screen', MINUTE)).toBe(true)
    expect(await store.once.peek('pairing', '123456')).toBe('screen')
    const taken = await Promise.all([1, 2, 3, 4].map(() => store.once.take('pairing', '123456')))
    expect(taken.filter(value => value === 'screen')).toHaveLength(1)
  })

  test('a name in use is not given twice, but free again when its time is up', async () => {
    expect(await store.once.put('pairing', '1', 'a', 30)).toBe(true)
    expect(await store.once.put('pairing', '1', 'b', 30)).toBe(false)
    expect(await store.once.put('claim', '1', 'c', MINUTE)).toBe(true)
    await until(() => store.once.put('pairing', '1', 'd', MINUTE))
    expect(await store.once.take('pairing', '1')).toBe('d')
  })
})

describe('venues', () => {
  test('they are paged newest first, also when many were made in one instant', async () => {
    const made = Array.from({ length: 23 }, (_, i) => ({
      id: `v${String(i).padStart(2, '0')}`,
      at: Math.floor(i / 6),
    }))
    for (const { id, at } of made) await store.venues.add(id, at)
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await store.venues.page({ limit: 4, cursor })
      expect(page.venueIds.length).toBeLessThanOrEqual(4)
      seen.push(...page.venueIds)
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toEqual(made.map(({ id }) => id).reverse())
  })

  test('a page stays where it was when newer ones come or its last one goes', async () => {
    for (let i = 0; i < 6; i++) await store.venues.add(`v${i}`, i)
    const first = await store.venues.page({ limit: 2 })
    await store.venues.add('v9', 9)
    await store.venues.remove('v4')
    expect((await store.venues.page({ limit: 2, cursor: first.next ?? '' })).venueIds).toEqual(['v3', 'v2'])
  })

  test('a cursor of a stranger’s making gives an empty page', async () => {
    await store.venues.add('v', 5)
    for (const cursor of ['', 'x', '-1_v', '5', 'Infinity_v'])
      expect(await store.venues.page({ limit: 2, cursor })).toEqual({ venueIds: [], next: null })
  })

  test('the live ones are those not finished', async () => {
    await store.venues.add('v', 1)
    await store.venues.add('w', 2)
    await store.venues.finished('v')
    expect(await store.venues.live()).toEqual(['w'])
    expect((await store.venues.page({ limit: 9 })).venueIds).toEqual(['w', 'v'])
  })
})

test('a holder’s venues are found by what was appended, and no one else’s', async () => {
  const a = logOn(server.url)
  await a.log.append(
    'v',
    batchOn('0-0', ['{}'], {
      holders: [
        ['h', 'v'],
        ['hh', 'v'],
        ['h', 'w'],
      ],
    }),
  )
  await a.close()
  expect(await store.holders.venuesOf('h')).toEqual(['v', 'w'])
  expect(await store.holders.venuesOf('hh')).toEqual(['v'])
  await store.holders.remove([['h', 'w']])
  expect(await store.holders.venuesOf('h')).toEqual(['v'])
  expect(await store.holders.venuesOf('nobody')).toEqual([])
})
