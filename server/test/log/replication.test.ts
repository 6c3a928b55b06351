import { truncateSync, statSync } from 'node:fs'
import { recordingLogger } from '../support/loggers'
import { startRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn, checkOf } from './batch'
import { appendAll, logOn } from './harness'

test('with replication on, nothing is acknowledged before a replica has it', async () => {
  const master = await startRedis({ tcp: true })
  const replica = await startRedis({ replicaOf: master.port })
  const { logger, lines } = recordingLogger()
  const a = logOn(master.url, { waitForReplica: true, logger })
  const first = batchOn('0-0', ['{"n":1}'])
  expect((await a.log.append('v', first)).status).toBe('OK')

  replica.signal('SIGSTOP')
  let answered = 0
  const second = batchOn(first.id, ['{"n":2}'])
  const append = a.log.append('v', second).finally(() => answered++)
  await until(() => lines.some(line => line.includes('no replica has confirmed it')))
  expect(answered).toBe(0)
  // Not even the question for the head is answered: what it would confirm may be forgotten yet.
  const check = a.log.append('v', checkOf(second.id)).finally(() => answered++)
  await until(() => lines.filter(line => line.includes('no replica has confirmed it')).length >= 3)
  expect(answered).toBe(0)

  replica.signal('SIGCONT')
  expect((await append).status).toBe('OK')
  expect((await check).status).toBe('OK')
  expect(await a.log.read('v', '0-0', 10)).toHaveLength(2)
  await a.close()
  await Promise.all([master.stop(), replica.stop()])
})

test('a log that forgot its end says LOST to whoever knew more, and gives no number twice', async () => {
  const server = await startRedis()
  const a = logOn(server.url)
  const kept = batchOn('0-0', ['{"n":1}'])
  await appendAll(a.log, 'v', [kept])
  const size = statSync(server.aofPath()).size
  const forgotten = batchOn(kept.id, ['{"n":2}'])
  await appendAll(a.log, 'v', [forgotten])
  await server.kill()
  truncateSync(server.aofPath(), size)
  await server.restart()

  const reply = await a.log.append('v', batchOn(forgotten.id, ['{"n":3}']))
  expect(reply).toMatchObject({ status: 'LOST', head: kept.id })
  expect(await a.log.append('v', checkOf(forgotten.id))).toMatchObject({ status: 'LOST' })
  // The longest history may be appended again: the same bytes, the same ids.
  expect((await a.log.append('v', forgotten)).status).toBe('OK')
  await a.close()
  await server.stop()
})

test('a log that went another way after the failover is LOST, too', async () => {
  const server = await startRedis()
  const a = logOn(server.url)
  const kept = batchOn('0-0', ['{"n":1}'])
  const mine = batchOn(kept.id, ['{"n":2}'])
  const theirs = batchOn(kept.id, ['{"other":2}'])
  await appendAll(a.log, 'v', [kept, theirs])
  expect(await a.log.append('v', batchOn(mine.id, ['{"n":3}']))).toMatchObject({
    status: 'LOST',
    head: theirs.id,
  })
  await a.close()
  await server.stop()
})
