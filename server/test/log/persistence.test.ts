import { createRedis } from '../../src/log/connect'
import { checkPersistence, whyNotWritable } from '../../src/log/persistence'
import { silentLogger } from '../support/loggers'
import { startRedis, type TestRedisOptions } from '../support/redis'

async function on<T>(
  options: TestRedisOptions,
  look: (redis: ReturnType<typeof createRedis>) => Promise<T>,
): Promise<T> {
  const server = await startRedis(options)
  const redis = createRedis(server.url, { logger: silentLogger })
  try {
    return await look(redis)
  } finally {
    await redis.close()
    await server.stop()
  }
}

test.each([
  [{ appendfsync: 'always' as const }, { level: 'always', maxmemoryPolicy: 'noeviction' }],
  [{ appendfsync: 'everysec' as const }, { level: 'everysec', maxmemoryPolicy: 'noeviction' }],
  [{ appendfsync: 'no' as const }, { level: 'no', maxmemoryPolicy: 'noeviction' }],
  [{ appendonly: false }, { level: 'none', maxmemoryPolicy: 'noeviction' }],
  [{ config: ['--maxmemory-policy', 'allkeys-lru'] }, { level: 'always', maxmemoryPolicy: 'allkeys-lru' }],
  [{ config: ['--rename-command', 'CONFIG', ''] }, { level: 'unknown', maxmemoryPolicy: 'noeviction' }],
  [
    { appendonly: false, config: ['--rename-command', 'CONFIG', ''] },
    { level: 'none', maxmemoryPolicy: 'noeviction' },
  ],
])('%j is seen as %j', async (options, expected) => {
  expect(await on(options, redis => checkPersistence(redis.main))).toEqual(expected)
})

test('a Redis that takes writes and drops nothing is ready', async () => {
  expect(await on({}, redis => whyNotWritable(redis.main))).toBeNull()
})

test('a Redis that may drop keys, has no memory left, or is a replica is not ready, and says why', async () => {
  expect(
    await on({ config: ['--maxmemory-policy', 'volatile-ttl'] }, redis => whyNotWritable(redis.main)),
  ).toMatch('volatile-ttl')
  expect(await on({ config: ['--maxmemory', '1'] }, redis => whyNotWritable(redis.main))).toMatch('OOM')
  expect(await on({ replicaOf: 1 }, redis => whyNotWritable(redis.main))).toMatch('READONLY')
})
