import { randomUUID } from 'node:crypto'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn, checkOf } from './batch'
import { logOn } from './harness'

let server: TestRedis
let a: ReturnType<typeof logOn>
let b: ReturnType<typeof logOn>
let logId: string

beforeAll(async () => {
  server = await startRedis()
  a = logOn(server.url, { me: 'a' })
  b = logOn(server.url, { me: 'b' })
})
afterAll(async () => {
  await Promise.all([a.close(), b.close()])
  await server.stop()
})
beforeEach(() => {
  logId = `venue-${randomUUID()}`
})

test('a batch decided on the head is appended', async () => {
  const batch = batchOn('0-0', ['{"n":1}', '{"n":2}'])
  const reply = await a.log.append(logId, batch)
  expect(reply.status).toBe('OK')
  expect(Math.abs(reply.time - Date.now())).toBeLessThan(5000)
  expect(await a.log.read(logId, '0-0', 10)).toEqual([{ id: batch.id, payload: batch.payload }])
  expect((await a.log.head(logId)).id).toBe(batch.id)
})

test('the bytes come back as they were sent, in every script', async () => {
  const batch = batchOn('0-0', [JSON.stringify({ name: '派号 é 😀 "\\\u2028', nul: '\0' })])
  await a.log.append(logId, batch)
  expect((await b.log.read(logId, '0-0', 1))[0]?.payload).toBe(batch.payload)
})

test('the same batch again is told OK and appended once', async () => {
  const batch = batchOn('0-0', ['{}'])
  await a.log.append(logId, batch)
  expect((await a.log.append(logId, batch)).status).toBe('OK')
  expect(await a.log.read(logId, '0-0', 10)).toHaveLength(1)
})

test('a batch decided on an older head is told what is missing, and not appended', async () => {
  const first = batchOn('0-0', ['{"by":"a"}'])
  const second = batchOn(first.id, ['{"by":"b"}'])
  await a.log.append(logId, first)
  await b.log.append(logId, second)
  const reply = await a.log.append(logId, batchOn(first.id, ['{"by":"a again"}']))
  expect(reply).toEqual({
    status: 'NEW',
    time: reply.time,
    entries: [{ id: second.id, payload: second.payload }],
  })
  expect(await a.log.read(logId, '0-0', 10)).toHaveLength(2)
})

test('the first of the missing entries is the own batch when others came behind it', async () => {
  const mine = batchOn('0-0', ['{"by":"a"}'])
  await a.log.append(logId, mine)
  await b.log.append(logId, batchOn(mine.id, ['{"by":"b"}']))
  const reply = await a.log.append(logId, mine)
  expect(reply.status === 'NEW' && reply.entries[0]?.id).toBe(mine.id)
})

test('two batches with as many events but other bytes are not taken for each other', async () => {
  const mine = batchOn('0-0', ['{"by":"a"}'])
  const other = batchOn('0-0', ['{"by":"b"}'])
  await a.log.append(logId, mine)
  expect((await b.log.append(logId, other)).status).toBe('NEW')
})

test('a head that the log does not hold is LOST, with the head there is', async () => {
  const first = batchOn('0-0', ['{}'])
  await a.log.append(logId, first)
  const reply = await a.log.append(logId, batchOn('7-7', ['{}']))
  expect(reply).toEqual({ status: 'LOST', time: reply.time, head: first.id })
  expect((await a.log.append(logId, batchOn('1-1', ['{}']))).status).toBe('LOST')
})

test('an empty payload asks for the head and writes nothing', async () => {
  expect((await a.log.append(logId, checkOf('0-0'))).status).toBe('OK')
  const first = batchOn('0-0', ['{}'])
  await b.log.append(logId, first)
  expect((await a.log.append(logId, checkOf('0-0'))).status).toBe('NEW')
  expect((await a.log.append(logId, checkOf(first.id))).status).toBe('OK')
  expect(await a.log.read(logId, '0-0', 10)).toHaveLength(1)
})

test('a batch is LATE once its last instant has passed', async () => {
  const { time } = await a.log.head(logId)
  expect((await a.log.append(logId, batchOn('0-0', ['{}'], { notAfter: time - 1 }))).status).toBe('LATE')
  expect(await a.log.read(logId, '0-0', 10)).toEqual([])
  expect((await a.log.append(logId, batchOn('0-0', ['{}'], { notAfter: time + 60_000 }))).status).toBe('OK')
})

test('a batch from a server whose clock is fast is EARLY, and 50 ms are forgiven', async () => {
  const { time } = await a.log.head(logId)
  expect((await a.log.append(logId, batchOn('0-0', ['{}'], { at: time + 60_000 }))).status).toBe('EARLY')
  expect(await a.log.read(logId, '0-0', 10)).toEqual([])
  expect((await a.log.append(logId, batchOn('0-0', ['{}'], { at: time + 50 }))).status).toBe('OK')
})

test('the batch that was committed in time stays OK when it is sent again too late', async () => {
  const { time } = await a.log.head(logId)
  const batch = batchOn('0-0', ['{}'], { notAfter: time + 250 })
  expect((await a.log.append(logId, batch)).status).toBe('OK')
  await until(async () => (await a.log.head(logId)).time > time + 250)
  expect((await a.log.append(logId, batch)).status).toBe('OK')
})

test('vault rows and the holder index are written with the batch', async () => {
  const vault = [
    { ticketId: 't1', row: 'r1' },
    { ticketId: 't2', row: 'r2' },
  ]
  await a.log.append(logId, batchOn('0-0', ['{}'], { vault, holders: [['h1', logId]] }))
  expect(await a.redis.main.hgetall(`{v:${logId}}:vault`)).toEqual({ t1: 'r1', t2: 'r2' })
  expect(await a.redis.main.zscore('holders', `h1|${logId}`)).toBe('0')
})

test('an event is found by its index, wherever it stands in its batch', async () => {
  const first = batchOn('0-0', ['{"i":0}', '{"i":1}'])
  const second = batchOn(first.id, ['{"i":2}', '{"i":3}', '{"i":4}'])
  await a.log.append(logId, first)
  await a.log.append(logId, second)
  const found = await Promise.all([0, 1, 2, 4, 5].map(i => a.log.entry(logId, i)))
  expect(found.map(entry => entry?.id ?? null)).toEqual([first.id, first.id, second.id, second.id, null])
})

test('a log is read in pages', async () => {
  let head = '0-0'
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    const batch = batchOn(head, [`{"i":${i}}`])
    await a.log.append(logId, batch)
    ids.push((head = batch.id))
  }
  const page = await a.log.read(logId, ids[1] ?? '', 2)
  expect(page.map(entry => entry.id)).toEqual(ids.slice(2, 4))
})

test('the script is sent again when Redis forgot it', async () => {
  await a.log.append(logId, checkOf('0-0'))
  await a.redis.main.script('FLUSH')
  expect((await a.log.append(logId, batchOn('0-0', ['{}']))).status).toBe('OK')
})

test('what Redis refuses for certain is a fault at once', async () => {
  await a.redis.main.set(`{v:${logId}}:log`, 'no stream')
  await expect(a.log.append(logId, batchOn('0-0', ['{}']))).rejects.toThrow('WRONGTYPE')
})

test('an entry of unknown form is a fault, not a wrong head', async () => {
  await a.redis.main.xadd(`{v:${logId}}:log`, '1-1', 'x', 'y')
  await expect(a.log.read(logId, '0-0', 1)).rejects.toThrow('unknown form')
})
