import { randomUUID } from 'node:crypto'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn } from './batch'
import { logOn } from './harness'

let server: TestRedis
let writer: ReturnType<typeof logOn>
let follower: ReturnType<typeof logOn>
let logId: string

beforeAll(async () => {
  server = await startRedis()
  writer = logOn(server.url, { me: 'writer' })
  follower = logOn(server.url, { me: 'follower' })
})
afterAll(async () => {
  await Promise.all([writer.close(), follower.close()])
  await server.stop()
})
beforeEach(() => {
  logId = `venue-${randomUUID()}`
})

test('a follower hears every published entry of its log, and of no other', async () => {
  const heard: string[] = []
  const stop = await follower.log.follow(logId, (id, payload) => heard.push(`${id} ${payload}`))
  const batch = batchOn('0-0', ['{"a":1}', '{"b":2}'])
  writer.log.publish(`${logId}-other`, '9-9', 'x')
  writer.log.publish(logId, batch.id, batch.payload)
  await until(() => heard.length > 0)
  expect(heard).toEqual([`${batch.id} ${batch.payload}`])
  await stop()
})

test('appending alone tells nobody: a server publishes after the commit', async () => {
  const heard: string[] = []
  const stop = await follower.log.follow(logId, id => heard.push(id))
  const first = batchOn('0-0', ['{}'])
  await writer.log.append(logId, first)
  writer.log.publish(logId, '9-9', 'later')
  await until(() => heard.length > 0)
  expect(heard).toEqual(['9-9'])
  await stop()
})

test('two who follow the same log are both told, and one may stop', async () => {
  const heard: string[] = []
  const stopFirst = await follower.log.follow(logId, id => heard.push(`first ${id}`))
  const stopSecond = await follower.log.follow(logId, id => heard.push(`second ${id}`))
  writer.log.publish(logId, '1-1', '')
  await until(() => heard.length === 2)
  await stopFirst()
  writer.log.publish(logId, '2-2', '')
  await until(() => heard.length === 3)
  expect(heard).toEqual(['first 1-1', 'second 1-1', 'second 2-2'])
  await stopSecond()
})

test('who stopped can follow again', async () => {
  const heard: string[] = []
  const stop = await follower.log.follow(logId, () => heard.push('old'))
  await stop()
  const again = await follower.log.follow(logId, id => heard.push(id))
  writer.log.publish(logId, '1-1', '')
  await until(() => heard.length > 0)
  expect(heard).toEqual(['1-1'])
  await again()
})

test('a message that is no entry is passed over', async () => {
  const heard: string[] = []
  const stop = await follower.log.follow(logId, id => heard.push(id))
  await writer.redis.main.spublish(`{v:${logId}}:ch`, 'nonsense')
  writer.log.publish(logId, '1-1', '')
  await until(() => heard.length > 0)
  expect(heard).toEqual(['1-1'])
  await stop()
})

test('a gap shows in the ids, and reading from the last known one fills it', async () => {
  const heard: { id: string; payload: string }[] = []
  const stop = await follower.log.follow(logId, (id, payload) => heard.push({ id, payload }))
  const batches = [batchOn('0-0', ['{"i":0}'])]
  for (let i = 1; i < 4; i++) batches.push(batchOn(batches[i - 1]?.id ?? '', [`{"i":${i}}`]))
  for (const [i, batch] of batches.entries()) {
    await writer.log.append(logId, batch)
    // The two in the middle are lost on the way.
    if (i === 0 || i === 3) writer.log.publish(logId, batch.id, batch.payload)
  }
  await until(() => heard.length === 2)
  const [first, last] = heard
  expect(last?.payload.startsWith(`${first?.id}\n`)).toBe(false)
  const missing = await follower.log.read(logId, first?.id ?? '', 100)
  expect(missing.map(entry => entry.id)).toEqual(batches.slice(1).map(batch => batch.id))
  await stop()
})

test('a follower still hears after Redis died and came back', async () => {
  const heard: string[] = []
  const stop = await follower.log.follow(logId, id => heard.push(id))
  await server.restart()
  await until(() => {
    writer.log.publish(logId, '1-1', '')
    return heard.length > 0
  })
  expect(heard[0]).toBe('1-1')
  await stop()
})
