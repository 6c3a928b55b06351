import { startLossyProxy, type LossyProxy } from '../support/lossy-proxy'
import { recordingLogger } from '../support/loggers'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn, checkOf } from './batch'
import { logOn } from './harness'

let server: TestRedis
let proxy: LossyProxy
let a: ReturnType<typeof logOn>
let direct: ReturnType<typeof logOn>

beforeEach(async () => {
  server = await startRedis()
  proxy = await startLossyProxy(server.url)
  a = logOn(proxy.url)
  direct = logOn(server.url, { me: 'b' })
  // Both know the script, so that a request carries the batch and nothing else.
  await a.log.append('v', checkOf('0-0'))
})
afterEach(async () => {
  await Promise.all([a.close(), direct.close()])
  await proxy.close()
  await server.stop()
})

test('a batch whose reply was lost is sent again and stands in the log once', async () => {
  const batch = batchOn('0-0', ['{"take":1}'], { vault: [{ ticketId: 't', row: 'r' }] })
  proxy.loseReplyTo('take')
  expect((await a.log.append('v', batch)).status).toBe('OK')
  expect(proxy.lost()).toBe(1)
  expect(await direct.log.read('v', '0-0', 10)).toEqual([{ id: batch.id, payload: batch.payload }])
})

test('when another server appended before the second sending, the reply shows the own batch first', async () => {
  const batch = batchOn('0-0', ['{"take":1}'])
  const other = batchOn(batch.id, ['{"by":"b"}'])
  proxy.loseReplyTo('take')
  const reply = a.log.append('v', batch)
  await until(() => proxy.lost() === 1)
  await direct.log.append('v', other)
  const { status, ...rest } = await reply
  // The second sending may be as quick as the other server.
  if (status === 'NEW') expect(rest).toMatchObject({ entries: [{ id: batch.id }, { id: other.id }] })
  else expect(status).toBe('OK')
  expect(await direct.log.read('v', '0-0', 10)).toHaveLength(2)
})

test('an append waits for a Redis that is down, and its outcome is known when it is back', async () => {
  await server.kill()
  const batch = batchOn('0-0', ['{}'])
  const reply = direct.log.append('v', batch)
  await server.restart()
  expect((await reply).status).toBe('OK')
  expect(await direct.log.read('v', '0-0', 10)).toHaveLength(1)
})

test('an append under way fails when the connections are closed while Redis is down', async () => {
  const { logger, lines } = recordingLogger()
  const c = logOn(server.url, { me: 'c', logger })
  await c.log.append('v', checkOf('0-0'))
  await server.kill()
  const reply = c.log.append('v', batchOn('0-0', ['{}']))
  const refused = expect(reply).rejects.toThrow('closed')
  await until(() => lines.some(line => line.includes('out of reach')))
  await c.close()
  await refused
  await expect(c.log.append('v', checkOf('0-0'))).rejects.toThrow('closed')
})
