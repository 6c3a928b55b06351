import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession } from '../support/bid-session'
import { recordingLogger } from '../support/loggers'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-webhook-'))
const file = path.join(folder, 'webhooks.json')
const { logger, lines } = recordingLogger()
let redis: TestRedis
let agency: WebhookReceiver
let office: WebhookReceiver
let app: TestApp

beforeAll(async () => {
  redis = await startRedis()
  agency = await startWebhookReceiver()
  office = await startWebhookReceiver()
  const of = ({ url, secret }: WebhookReceiver) => ({ url, secret, private: true })
  const agencies = { 示例招标代理有限公司: of(agency) }
  writeFileSync(file, JSON.stringify({ agencies, halls: of(office) }))
  app = await startApp({ redis, seed: true, logger, env: { WEBHOOKS: file } })
})
afterAll(async () => {
  await app.close()
  await Promise.all([agency, office].map(one => one.close()))
  await redis.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  for (const { received, asked } of [agency, office]) received.length = asked.length = 0
})

const open = (by: 'agent' | 'agent2' = 'agent') => openSession(app, { policy: { visibility: 'sealed' } }, by)
type Taken = Pick<Awaited<ReturnType<OpenSession['take']>>, 'ticketId' | 'token'>
async function becomes({ ticketId, token }: Taken, status: string, kind = 'called'): Promise<void> {
  await until(
    async () => {
      const { body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
      const { notices } = body as { notices: { kind: string; status: string }[] } // as the contract has it
      return notices.find(one => one.kind === kind)?.status === status
    },
    { what: `${kind} ${status}`, withinMs: 20_000 },
  )
}

it('the agency of a sealed session is told the number that is called and its place, once, and nothing of persons', async () => {
  const session = await open()
  const takes = [await session.take(31), await session.take(32)]
  const called = await session.call()
  const taken = takes.find(({ ticketId }) => ticketId === called.ticketId)
  if (taken === undefined) throw new Error('nobody was called')
  await becomes(taken, 'sent')
  const id = agency.received[0]?.id ?? ''
  expect(id).toMatch(/^[\w-]{24}$/)
  expect(agency.received).toEqual([
    {
      id,
      body: {
        id,
        kind: 'called',
        venueId: session.venueId,
        venueName: '示例桥梁工程监理',
        ticketId: called.ticketId,
        label: called.label,
        place: '1 号受理台',
        at: called.calledAt,
      },
    },
  ])
  const { ticketId, token } = taken
  expect((await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })).at('way')).toBe('page')
})

it('a session is told to no other agency’s system, and not to that of the halls', async () => {
  const session = await open('agent2')
  const taken = await session.take(33)
  await session.call()
  await becomes(taken, 'waits')
  expect([...agency.asked, ...office.asked]).toEqual([])
})

it('the halls are told to the office’s system alone', async () => {
  const token = await app.logIn('admin')
  const hours = Array.from({ length: 7 }, (_, day) => ({ days: [day + 1], from: '00:00', to: '24:00' }))
  const body = {
    ...{ name: '测试大厅', level: 'city', policy: { oneAtATime: false, recallInterval: 600 }, hours },
    queues: [{ prefix: 'A', name: '社会保险' }],
    counters: [{ name: '1号窗口', prefixes: ['A'] }],
  }
  const made = await app.ask('POST', '/api/halls', { token, body })
  const hall = await app.ask('GET', `/api/halls/${String(made.at('hall.hallId'))}`)
  const queueId = String(hall.at('today.queues.0.queueId'))
  const guest = await app.guest()
  const taken = await app.ask('POST', `/api/queues/${queueId}/tickets`, { token: guest, body: {} })
  const counterId = hall.at('today.counters.0.counterId')
  await app.ask('POST', `/api/queues/${queueId}/call`, { token, body: { counterId } })
  await becomes({ ticketId: String(taken.at('ticket.ticketId')), token: guest }, 'sent')
  expect(office.received.map(({ body: told }) => told)).toMatchObject([
    { kind: 'called', label: 'A001', place: '1号窗口', venueName: '测试大厅' },
  ])
  expect(agency.asked).toEqual([])
})

it('a system that fails for a while is told later, once', async () => {
  const session = await open()
  const taken = await session.take(34)
  agency.next(503, 2)
  await session.call()
  await becomes(taken, 'sent')
  expect(agency.asked).toHaveLength(3)
  expect(agency.received).toHaveLength(1)
})

it('a system that does not answer is told again under the same id', async () => {
  const session = await open()
  const taken = await session.take(35)
  agency.next('silent')
  await session.call()
  await becomes(taken, 'sent')
  expect(agency.received.map(({ id }) => id)).toEqual(Array(2).fill(agency.received[0]?.id))
})

it('a system that is gone is not asked again', async () => {
  const session = await open()
  const taken = await session.take(36)
  agency.next(410)
  await session.call()
  await becomes(taken, 'refused')
  await session.move(taken.ticketId, 'miss')
  await becomes(taken, 'sent', 'missed')
  expect(agency.asked).toHaveLength(2)
  expect(agency.received.map(({ body }) => body.kind)).toEqual(['missed'])
})

it('neither secrets nor addresses nor persons are in the log', () => {
  const log = lines.join('\n')
  expect(lines.length).toBeGreaterThan(0)
  for (const word of [agency.secret, agency.url, '1380000', '示例建设3']) expect(log).not.toContain(word)
})
