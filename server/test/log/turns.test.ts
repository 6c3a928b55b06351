import { randomUUID } from 'node:crypto'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn, checkOf } from './batch'
import { logOn } from './harness'

let server: TestRedis
let fast: ReturnType<typeof logOn>
let slow: ReturnType<typeof logOn>
let logId: string

beforeAll(async () => {
  server = await startRedis()
  fast = logOn(server.url, { me: 'fast' })
  slow = logOn(server.url, { me: 'slow' })
})
afterAll(async () => {
  await Promise.all([fast.close(), slow.close()])
  await server.stop()
})
beforeEach(() => {
  logId = `venue-${randomUUID()}`
})

/** The fast server has appended; the slow one loses against it and asks for the next turn. */
async function turnForSlow(): Promise<{ head: string; noted: number }> {
  const first = batchOn('0-0', ['{"by":"fast"}'])
  await fast.log.append(logId, first)
  const lost = await slow.log.append(logId, batchOn('0-0', ['{"by":"slow"}'], { wantTurn: true }))
  expect(lost.status).toBe('NEW')
  return { head: first.id, noted: lost.time }
}

test('who asked for the turn gets it, and the other waits', async () => {
  const { head, noted } = await turnForSlow()
  const refused = await fast.log.append(logId, batchOn(head, ['{"by":"fast"}']))
  // On a machine that stood still for so long the turn is void, and rightly so.
  if (refused.time - noted < 50) expect(refused.status).toBe('TURN')
  const taken = batchOn(head, ['{"by":"slow"}'])
  expect((await slow.log.append(logId, taken)).status).toBe(refused.status === 'TURN' ? 'OK' : 'NEW')
})

test('a turn is void as soon as the head has moved', async () => {
  const { head } = await turnForSlow()
  const taken = batchOn(head, ['{"by":"slow"}'])
  await slow.log.append(logId, taken)
  expect((await fast.log.append(logId, batchOn(taken.id, ['{"by":"fast"}']))).status).toBe('OK')
})

test('a turn that is not used is void after 50 ms', async () => {
  const { head, noted } = await turnForSlow()
  await until(async () => (await fast.log.head(logId)).time >= noted + 50)
  expect((await fast.log.append(logId, batchOn(head, ['{"by":"fast"}']))).status).toBe('OK')
})

test('a turn that is taken is not given to a third server', async () => {
  const { head, noted } = await turnForSlow()
  const third = logOn(server.url, { me: 'third' })
  await third.log.append(logId, batchOn('0-0', ['{"by":"third"}'], { wantTurn: true }))
  const reply = await third.log.append(logId, batchOn(head, ['{"by":"third"}']))
  await third.close()
  if (reply.time - noted < 50) expect(reply.status).toBe('TURN')
})

test('a key with the turn has no time to live', async () => {
  await turnForSlow()
  expect(await slow.redis.main.pttl(`{v:${logId}}:turn`)).toBe(-1)
})

test('a server that is always overtaken loses three times in a row at most', async () => {
  let head = '0-0'
  let losses = 0
  let worst = 0
  let won = 0
  let asked = Infinity
  for (let round = 0; round < 200; round++) {
    // Both have seen the same head, and the fast one is always first.
    const quick = await fast.log.append(logId, batchOn(head, [`{"fast":${round}}`]))
    const mine = batchOn(head, [`{"slow":${round}}`], { wantTurn: losses >= 2 })
    const reply = await slow.log.append(logId, mine)
    if (quick.status === 'OK' && quick.time - asked >= 50) losses = 0
    if (reply.status === 'OK') {
      expect(quick.status).toBe('TURN')
      won++
      losses = 0
      head = mine.id
    } else if (reply.status === 'NEW') {
      asked = losses >= 2 ? reply.time : Infinity
      worst = Math.max(worst, ++losses)
      head = reply.entries.at(-1)?.id ?? head
    }
  }
  expect(worst).toBeLessThanOrEqual(3)
  expect(won).toBeGreaterThanOrEqual(40)
  // The slow one may have asked for the next turn.
  expect((await slow.log.append(logId, checkOf(head))).status).toBe('OK')
})
