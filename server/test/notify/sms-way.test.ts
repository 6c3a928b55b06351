import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startApp, type TestApp } from '../support/app'
import { bidder, openSession, type OpenSession } from '../support/bid-session'
import { type FakeSms, startFakeSms } from '../support/fake-sms/fake-sms'
import { recordingLogger } from '../support/loggers'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-sms-way-'))
const file = path.join(folder, 'sms.json')
const { logger, lines } = recordingLogger()
let redis: TestRedis
let fake: FakeSms
let app: TestApp
let session: OpenSession

beforeAll(async () => {
  redis = await startRedis()
  fake = await startFakeSms()
  for (const id of ['1', '2']) fake.templates.set(id, 2)
  const { sdkAppId, signName } = fake
  const kinds = {
    called: { templateId: '1', params: ['{label}', '{place}'] },
    calledOff: { templateId: '2', params: ['{label}', '{venue}'] },
  }
  writeFileSync(file, JSON.stringify({ sdkAppId, signName, kinds }))
  app = await startApp({
    ...{ redis, seed: true, logger },
    env: {
      TENCENT_SECRET_ID: fake.secretId,
      TENCENT_SECRET_KEY: fake.secretKey,
      TENCENT_SMS_URL: fake.url,
      SMS_TEMPLATES: file,
    },
  })
})
afterAll(async () => {
  await app.close()
  await fake.close()
  await redis.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  fake.sent.length = 0
  session = await openSession(app, { policy: { visibility: 'sealed' } })
})

type Taken = Pick<Awaited<ReturnType<OpenSession['take']>>, 'ticketId' | 'token'>
async function statusOf({ ticketId, token }: Taken, kind = 'called'): Promise<string | undefined> {
  const { body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
  const { notices } = body as { notices: { kind: string; status: string }[] } // as the contract has it
  return notices.find(one => one.kind === kind)?.status
}
const becomes = (taken: Taken, status: string, kind = 'called') =>
  until(async () => (await statusOf(taken, kind)) === status, { what: `${kind} ${status}` })

it('in a sealed session the one who is called gets one message, with their own number and place alone', async () => {
  const takes = [await session.take(11), await session.take(12)]
  const called = await session.call()
  const taken = takes.find(({ ticketId }) => ticketId === called.ticketId)
  if (taken === undefined) throw new Error('nobody was called')
  await becomes(taken, 'sent')
  const number = takes.indexOf(taken) + 11
  expect(fake.sent).toEqual([
    {
      phone: `+86${bidder(number).phone}`,
      templateId: '1',
      signName: fake.signName,
      params: [called.label, '1 号受理台'],
    },
  ])
})

it('a number that comes too often is asked for again, and is told once', async () => {
  const taken = await session.take(13)
  fake.fault('LimitExceeded.PhoneNumberThirtySecondLimit', 2)
  await session.call()
  await becomes(taken, 'sent')
  expect(fake.sent).toHaveLength(1)
})

it('a message whose answer got lost is never sent again, also when there is more to tell', async () => {
  const taken = await session.take(14)
  fake.lose('cut')
  await session.call()
  await becomes(taken, 'unknown')
  const next = await session.take(15)
  await session.move(taken.ticketId, 'serve')
  await session.call({ counterId: String(session.counterIds[1]) })
  await becomes(next, 'sent')
  expect(fake.sent.map(({ phone }) => phone)).toEqual([14, 15].map(number => `+86${bidder(number).phone}`))
})

it('what has no template waits on the page', async () => {
  const taken = await session.take(17)
  await session.call()
  await becomes(taken, 'sent')
  await session.move(taken.ticketId, 'miss')
  await becomes(taken, 'waits', 'missed')
  expect(fake.sent).toHaveLength(1)
})

it('who gave a fixed line reads the call on the page', async () => {
  const token = await app.guest()
  const taken = await app.ask('POST', `/api/queues/${session.queueId}/tickets`, {
    token,
    body: { bidder: { ...bidder(16), phone: '0750-3123456' } },
  })
  const ticketId = String(taken.at('ticket.ticketId'))
  expect((await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })).at('way')).toBe('page')
  await session.call()
  await until(async () => (await statusOf({ ticketId, token })) === 'waits', { what: 'called waits' })
  expect(fake.sent).toEqual([])
})

it('a withdrawn session is told to all who hold a number, each once', async () => {
  const takes = [await session.take(18), await session.take(19)]
  await app.ask('POST', `/api/bid-sessions/${session.venueId}/call-off`, {
    token: session.agent,
    body: { reason: '招标文件有误' },
  })
  for (const taken of takes) await becomes(taken, 'sent', 'calledOff')
  expect(fake.sent.map(({ phone }) => phone).sort()).toEqual(
    [18, 19].map(number => `+86${bidder(number).phone}`),
  )
})

it('how the call would reach a bidder is said beforehand', async () => {
  const taken = await session.take(20)
  const { token, ticketId } = taken
  expect((await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })).at('way')).toBe('sms')
})

it('neither numbers nor keys are in the log, and numbers not in Redis', () => {
  expect(lines.length).toBeGreaterThan(0)
  const log = lines.join('\n')
  for (const secret of [fake.secretKey, '1380000', '示例建设1']) expect(log).not.toContain(secret)
  expect(app.redisText()).not.toContain(bidder(12).phone)
})
