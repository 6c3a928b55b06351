import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from '../support/free-port'
import { startRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn } from './batch'
import { appendAll, logOn } from './harness'

/** One sentinel that alone decides, within half a second. */
async function startSentinel(masterPort: number) {
  const dir = mkdtempSync(join(tmpdir(), 'paihao-sentinel-'))
  const port = await freePort()
  const config = join(dir, 'sentinel.conf')
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${dir}`,
    `sentinel monitor halls 127.0.0.1 ${masterPort} 1`,
    'sentinel down-after-milliseconds halls 500',
    'sentinel failover-timeout halls 3000',
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  const child = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore' })
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 })
  client.on('error', () => undefined)
  await until(async () =>
    (await client.call('SENTINEL', 'REPLICAS', 'halls').then(String)).includes('127.0.0.1'),
  )
  client.disconnect()
  return {
    url: `redis-sentinel://127.0.0.1:${port}/halls`,
    stop: async () => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

test('after a failover by Sentinel the appends go on where they were, and followers hear again', async () => {
  const master = await startRedis({ tcp: true })
  const replica = await startRedis({ replicaOf: master.port })
  const sentinel = await startSentinel(master.port)
  const a = logOn(sentinel.url, { me: 'a', waitForReplica: true })
  const b = logOn(sentinel.url, { me: 'b' })
  const first = batchOn('0-0', ['{"n":0}'])
  await appendAll(a.log, 'v', [first])
  const heard = new Set<string>()
  const stop = await b.log.follow('v', id => heard.add(id))

  await master.kill()
  const second = batchOn(first.id, ['{"n":1}'])
  // The new master has no replica yet, so only this server, which does not ask for one, is answered.
  expect((await b.log.append('v', second)).status).toBe('OK')
  await until(() => {
    b.log.publish('v', second.id, second.payload)
    return heard.has(second.id)
  })
  expect(await a.log.read('v', '0-0', 10)).toHaveLength(2)
  await stop()
  await Promise.all([a.close(), b.close()])
  await Promise.all([sentinel.stop(), master.stop(), replica.stop()])
}, 300_000)
