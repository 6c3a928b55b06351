import { createKeys } from '../../src/log/keys'
import { checkPersistence, whyNotWritable } from '../../src/log/persistence'
import { createStore } from '../../src/log/store'
import { startRedisCluster } from '../support/redis-cluster'
import { until } from '../support/until'
import { batchOn } from './batch'
import { logOn } from './harness'

let cluster: Awaited<ReturnType<typeof startRedisCluster>>
let a: ReturnType<typeof logOn>
let b: ReturnType<typeof logOn>

/** Enough logs to lie on every node. */
const logIds = Array.from({ length: 9 }, (_, i) => `venue-${i}`)

beforeAll(async () => {
  cluster = await startRedisCluster()
  a = logOn(cluster.url, { me: 'a' })
  b = logOn(cluster.url, { me: 'b' })
}, 30_000)
afterAll(async () => {
  await Promise.all([a.close(), b.close()])
  await cluster.stop()
})

test('logs on every node are appended to, read, and followed', async () => {
  const heard = new Map<string, string>()
  const stops = await Promise.all(logIds.map(logId => b.log.follow(logId, id => heard.set(logId, id))))
  for (const logId of logIds) {
    const batch = batchOn('0-0', [`{"log":"${logId}"}`], {
      vault: [{ ticketId: 't', row: 'r' }],
      holders: [['h', logId]],
    })
    expect((await a.log.append(logId, batch)).status).toBe('OK')
    expect((await b.log.append(logId, batchOn('0-0', ['{"by":"b"}'], { wantTurn: true }))).status).toBe('NEW')
    expect(await b.log.read(logId, '0-0', 10)).toEqual([{ id: batch.id, payload: batch.payload }])
    expect((await b.log.head(logId)).id).toBe(batch.id)
    a.log.publish(logId, batch.id, batch.payload)
  }
  await until(() => heard.size === logIds.length)
  expect(await createStore(a.redis.main).holders.venuesOf('h')).toEqual(logIds)
  await Promise.all(stops.map(stop => stop()))
})

test('keys, persistence and readiness are seen across the nodes', async () => {
  const keys = await createKeys({ redis: a.redis, secretKey: 'a secret of thirty-two characters' })
  expect(await keys.venueKey('v')).toHaveLength(32)
  expect(await checkPersistence(a.redis.main)).toEqual({ level: 'always', maxmemoryPolicy: 'noeviction' })
  expect(await whyNotWritable(a.redis.main)).toBeNull()
})
