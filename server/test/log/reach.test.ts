import { createReach, type Reach } from '../../src/log/reach'
import { startRedis, type TestRedis } from '../support/redis'
import { logOn } from './harness'

let redis: TestRedis
let connection: ReturnType<typeof logOn>
let credits: Reach['credits']
beforeAll(async () => {
  redis = await startRedis()
  connection = logOn(redis.url)
  credits = createReach(connection.redis.main).credits
})
afterAll(async () => {
  await connection.close()
  await redis.stop()
})

it('of several that spend at once no more are let than there are above what is kept', async () => {
  for (let i = 0; i < 3; i++) await credits.accept('h1', 't', 'phone')
  const spent = await Promise.all(Array.from({ length: 4 }, () => credits.spend('h1', 't', 1)))
  expect(spent.filter(Boolean)).toHaveLength(2)
  expect(await credits.left('h1', 't')).toBe(1)
  expect(await credits.spend('h1', 't', 1)).toBe(false)
  expect(await credits.spend('h1', 't', 0)).toBe(true)
})

it('what is in doubt is so until it is settled, or WeChat says that there is nothing', async () => {
  await credits.doubted('h2', 't')
  await credits.doubted('h2', 't')
  await credits.settled('h2', 't')
  expect(await credits.inDoubt('h2', 't')).toBe(1)
  await credits.empty('h2', 't')
  await credits.settled('h2', 't')
  expect(await credits.inDoubt('h2', 't')).toBe(0)
  await credits.doubted('h2', 't')
  expect(await credits.inDoubt('h2', 't')).toBe(1)
})
