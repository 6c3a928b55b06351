import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { type FakePush, startFakePush } from '../support/fake-push/fake-push'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'

let redis: TestRedis
let service: FakePush
let app: TestApp
let admin: string
let queueId: string
let counterId: string
let publicKey: string

const startServer = () =>
  startApp({
    redis,
    seed: true,
    env: { WEB_PUSH_CONTACT: 'mailto:office@example.org', WEB_PUSH_SERVICES: service.origin },
  })

beforeAll(async () => {
  redis = await startRedis()
  service = await startFakePush()
  app = await startServer()
  admin = await app.logIn('admin')
  publicKey = String((await app.ask('GET', '/api/notices/push-key')).at('publicKey'))
})
afterAll(async () => {
  await app.close()
  await service.close()
  await redis.stop()
})
beforeEach(async () => {
  service.received.length = 0
  const hours = Array.from({ length: 7 }, (_, day) => ({ days: [day + 1], from: '00:00', to: '24:00' }))
  const made = await app.ask('POST', '/api/halls', {
    token: admin,
    body: {
      name: '测试大厅',
      level: 'city',
      queues: [{ prefix: 'A', name: '社会保险' }],
      counters: [{ name: '1号窗口', prefixes: ['A'] }],
      policy: { oneAtATime: false, recallInterval: 600 },
      hours,
    },
  })
  const hall = await app.ask('GET', `/api/halls/${String(made.at('hall.hallId'))}`)
  queueId = String(hall.at('today.queues.0.queueId'))
  counterId = String(hall.at('today.counters.0.counterId'))
})

interface Guest {
  token: string
  ticketId: string
  endpoint: string
}

/** A guest in a browser takes a number and lets the browser notify them. */
async function guest(language = 'zh-CN'): Promise<Guest> {
  const token = await app.guest()
  const taken = await app.ask('POST', `/api/queues/${queueId}/tickets`, { token, body: {} })
  const ticketId = String(taken.at('ticket.ticketId'))
  const subscription = service.subscribe(publicKey)
  const set = await app.ask('POST', `/api/tickets/${ticketId}/push`, {
    token,
    body: { subscription },
    headers: { 'Accept-Language': language },
  })
  expect([set.status, set.at('way')]).toEqual([200, 'push'])
  return { token, ticketId, endpoint: subscription.endpoint }
}

const call = () => app.ask('POST', `/api/queues/${queueId}/call`, { token: admin, body: { counterId } })
const wayOf = async ({ token, ticketId }: Guest) =>
  (await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })).at('way')
async function becomes({ token, ticketId }: Guest, status: string): Promise<void> {
  await until(
    async () => {
      const { body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
      const { notices } = body as { notices: { kind: string; status: string }[] } // as the contract has it
      return notices.find(({ kind }) => kind === 'called')?.status === status
    },
    { what: `called ${status}` },
  )
}

it('a guest with no page open is called by a notification that only their browser can read', async () => {
  const person = await guest()
  await call()
  await becomes(person, 'sent')
  const [pushed, ...more] = service.received
  expect(more).toEqual([])
  expect(JSON.parse(pushed?.text ?? '')).toEqual({
    title: 'A001 · 请到1号窗口',
    body: '测试大厅',
    ticketId: person.ticketId,
    language: 'zh-CN',
    kind: 'called',
  })
  expect(pushed).toMatchObject({ endpoint: person.endpoint, urgency: 'high', ttl: 1800 })
})

it('it is in the language in which the browser subscribed', async () => {
  await call()
  const person = await guest('pt')
  await call()
  await becomes(person, 'sent')
  expect(service.received[0]?.text).toContain('Vá a 1号窗口')
})

it('a browser that no longer wants any is forgotten, and its holder reads so on the page', async () => {
  const person = await guest()
  service.unsubscribe(person.endpoint)
  await call()
  await becomes(person, 'refused')
  expect(await wayOf(person)).toBe('page')
  expect(service.received).toEqual([])
})

it('a service that is busy is asked again, and the browser is told once', async () => {
  const person = await guest()
  service.fault(429, 2)
  await call()
  await becomes(person, 'sent')
  expect(service.received).toHaveLength(1)
})

it('nothing is sent after the holder has taken the permission back', async () => {
  const person = await guest()
  const { token, ticketId } = person
  await app.ask('POST', `/api/tickets/${ticketId}/push`, { token, body: { subscription: null } })
  await call()
  await becomes(person, 'waits')
  expect(service.received).toEqual([])
})

it('addresses that are no push service’s are refused, and so are other people’s tickets', async () => {
  const { token, ticketId } = await guest()
  const { keys } = service.subscribe(publicKey)
  const body = { subscription: { endpoint: 'http://169.254.169.254/latest', keys } }
  const wrong = await app.ask('POST', `/api/tickets/${ticketId}/push`, { token, body })
  expect([wrong.status, wrong.at('error.code')]).toEqual([409, 'push/unavailable'])
  const stranger = await app.guest()
  const other = await app.ask('POST', `/api/tickets/${ticketId}/push`, {
    token: stranger,
    body: { subscription: null },
  })
  expect(other.status).toBe(404)
})

it('where a browser is notified lies encrypted, and is erased with the rest', async () => {
  const person = await guest()
  expect(app.redisText()).not.toContain(person.endpoint)
  expect(await wayOf(person)).toBe('push')
  const erased = await app.ask('POST', '/api/me/erase', { token: person.token, body: {} })
  expect(erased.status).toBe(200)
  expect(await wayOf(person)).toBe('page')
})

it('in a sealed session a notification says the holder’s own label and what all may read, and nothing of others', async () => {
  const session = await openSession(app, { policy: { visibility: 'sealed' } })
  const first = await session.take(1)
  const second = await session.take(2)
  for (const { token, ticketId } of [first, second]) {
    const body = { subscription: service.subscribe(publicKey) }
    await app.ask('POST', `/api/tickets/${ticketId}/push`, { token, body })
  }
  const called = await session.call()
  await until(() => service.received.length === 1, { what: 'the call' })
  const other = called.ticketId === first.ticketId ? second : first
  const text = service.received[0]?.text ?? ''
  expect(JSON.parse(text)).toEqual({
    title: `${called.label} · 请到1 号受理台`,
    body: '示例桥梁工程监理',
    ticketId: called.ticketId,
    language: 'zh-CN',
    kind: 'called',
  })
  expect(text).not.toContain(String(other.ticket.label))
  expect(text).not.toMatch(/示例建设\d|代表\d|1380000|位/)
})

it('a new server uses the same key, since browsers have subscribed for it', async () => {
  const other = await startServer()
  expect((await other.ask('GET', '/api/notices/push-key')).at('publicKey')).toBe(publicKey)
  await other.close()
})

it('a server without a contact address notifies nobody, and says so', async () => {
  const plain = await startApp({ redis })
  expect((await plain.ask('GET', '/api/notices/push-key')).at('publicKey')).toBeNull()
  await plain.close()
})
