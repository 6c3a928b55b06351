import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { createWechatClient } from '../../src/notify/wechat-client'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { openHallDay } from '../support/hall-day'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-notices-'))
const file = path.join(folder, 'templates.json')
const fields = { character_string1: '{label}', thing2: '{message}' }
const kinds = Object.fromEntries(
  ['ahead', 'called', 'missed', 'appointment'].map(kind => [
    kind,
    { templateId: kind === 'missed' ? 'change' : 'call', fields },
  ]),
)
writeFileSync(file, JSON.stringify({ kinds }))

let redis: TestRedis
let fake: FakeWechat
let app: TestApp
let admin: string
let queueId: string
let counterId: string
let people = 0

async function startServer(): Promise<TestApp> {
  const { appId, secret, url } = fake
  return await startApp({
    redis,
    seed: true,
    wechat: createWechatClient({ appId, secret, apiUrl: url, timeoutMs: 1000 }),
    env: { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_API_URL: url, WECHAT_TEMPLATES: file },
  })
}

beforeAll(async () => {
  redis = await startRedis()
  fake = await startFakeWechat()
  for (const id of ['call', 'change']) fake.templates.set(id, { fields: Object.keys(fields) })
  app = await startServer()
  admin = await app.logIn('admin')
})
afterAll(async () => {
  await app.close()
  await fake.close()
  await redis.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
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
  expect([made.status, hall.status]).toEqual([201, 200])
})

interface Person {
  openid: string
  token: string
  ticketId: string
}

/** Logs in by WeChat, allows so many messages of the call's template, and takes a number. */
async function taker(credits = 1, body: object = {}, language = 'zh-CN'): Promise<Person> {
  const openid = `oPerson${++people}`
  const login = await app.ask('POST', '/api/login/wechat', { body: { code: fake.issue(openid) } })
  const token = String(login.at('token'))
  for (let i = 0; i < credits; i++) {
    fake.accept(openid, ['call'])
    await app.ask('POST', '/api/me/subscriptions', { token, body: { results: { call: 'accept' } } })
  }
  const headers = { 'Accept-Language': language }
  const taken = await app.ask('POST', `/api/queues/${queueId}/tickets`, { token, body, headers })
  expect(taken.status).toBe(201)
  return { openid, token, ticketId: String(taken.at('ticket.ticketId')) }
}

const call = () => app.ask('POST', `/api/queues/${queueId}/call`, { token: admin, body: { counterId } })
const sentTo = ({ openid }: Person) => fake.sent.filter(({ touser }) => touser === openid)

async function statusOf({ token, ticketId }: Person, kind = 'called'): Promise<string | undefined> {
  const { body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
  const { notices } = body as { notices: { kind: string; status: string }[] }
  return notices.find(one => one.kind === kind)?.status
}
const becomes = (person: Person, status: string, kind?: string) =>
  until(async () => (await statusOf(person, kind)) === status, { what: `${kind ?? 'called'} ${status}` })

async function openPage({ token, ticketId }: Person, acks: boolean): Promise<Socket> {
  const socket = io(app.url, { transports: ['websocket'], auth: { token, protocol: 1 } })
  socket.on('notice', (_message, ack: () => void) => {
    if (acks) ack()
  })
  await socket.emitWithAck('watch', `ticket/${ticketId}`)
  return socket
}

it('who has the page open is told there, and no message is spent', async () => {
  const person = await taker()
  const page = await openPage(person, true)
  await call()
  await becomes(person, 'page')
  expect(sentTo(person)).toEqual([])
  page.disconnect()
})

it('who is away gets one message, which opens the ticket and names number and place', async () => {
  const person = await taker()
  await call()
  await becomes(person, 'sent')
  expect(sentTo(person)).toMatchObject([
    {
      templateId: 'call',
      lang: 'zh_CN',
      page: `pages/ticket/index?ticketId=${person.ticketId}`,
      data: { character_string1: 'A001', thing2: '请到1号窗口' },
    },
  ])
})

it('a page that does not answer within three seconds is as good as none', async () => {
  const person = await taker()
  const page = await openPage(person, false)
  await call()
  await becomes(person, 'sent')
  expect(sentTo(person)).toHaveLength(1)
  page.disconnect()
})

it('what a page says too late still spares a message that could not go out yet', async () => {
  const person = await taker()
  const page = await openPage(person, false)
  const said = new Promise<() => void>(resolve => {
    page.once('notice', (_message, ack: () => void) => resolve(ack))
  })
  fake.fault('subscribe/send', { errcode: -1 })
  await call()
  await becomes(person, 'later')
  const acknowledge = await said
  acknowledge()
  await becomes(person, 'page')
  expect(sentTo(person)).toEqual([])
  page.disconnect()
})

it('who allowed no message finds it on the page', async () => {
  const person = await taker(0)
  await call()
  await becomes(person, 'waits')
  expect(sentTo(person)).toEqual([])
})

it('the last message is kept for the call', async () => {
  const person = await taker(1)
  await call()
  await app.ask('POST', `/api/tickets/${person.ticketId}/miss`, { token: admin, body: {} })
  await becomes(person, 'waits', 'missed')
})

it('a credit that WeChat no longer knows is refused once, and counts no more', async () => {
  const person = await taker(1)
  fake.people.get(person.openid)?.set('call', 0)
  await call()
  await becomes(person, 'refused')
  const left = await app.ask('POST', '/api/me/subscriptions', { token: person.token, body: { results: {} } })
  expect(left.body).toEqual({ credits: { call: 0, change: 0 } })
})

it('a busy WeChat is asked again until it takes the message', async () => {
  const person = await taker()
  fake.fault('subscribe/send', { errcode: -1 }, 2)
  await call()
  await becomes(person, 'sent')
  expect(sentTo(person)).toHaveLength(1)
})

it('what is no longer true when a busy WeChat has said no is closed in the log, and not left to be tried again', async () => {
  const person = await taker()
  fake.fault('subscribe/send', { errcode: -1 })
  await call()
  await becomes(person, 'later')
  await app.ask('POST', `/api/tickets/${person.ticketId}/serve`, { token: admin, body: {} })
  await becomes(person, 'gone')
  expect(sentTo(person)).toEqual([])
})

it('a message whose answer was lost is of unknown outcome and never sent again', async () => {
  const person = await taker(2)
  fake.fault('subscribe/send', 'lost')
  await call()
  await becomes(person, 'unknown')
  expect(sentTo(person)).toHaveLength(1)
})

it('the next call goes by an allowance of which it is not known whether it was spent', async () => {
  const person = await taker(1)
  fake.fault('subscribe/send', 'drop')
  await call()
  await becomes(person, 'unknown')
  for (const move of ['miss', 'requeue'])
    await app.ask('POST', `/api/tickets/${person.ticketId}/${move}`, { token: admin, body: {} })
  await call()
  await until(() => sentTo(person).length === 1, { what: 'the message of the second call' })
})

it('two servers tell each of twelve holders once, while one of them goes away', async () => {
  const other = await startServer()
  const holders = await Promise.all(Array.from({ length: 12 }, () => taker()))
  for (const _holder of holders.slice(0, 6)) await call()
  await other.close()
  for (const _holder of holders.slice(6)) await call()
  for (const holder of holders) await becomes(holder, 'sent')
  expect(holders.map(holder => sentTo(holder).length)).toEqual(holders.map(() => 1))
}, 60_000)

it('who has not come is reminded two hours before the deadline, though nothing happens in the session then', async () => {
  const deadline = new Date(Date.now() + 2 * 3_600_000 + 2_500).toISOString()
  const session = await openSession(app, { deadline })
  const person = { openid: '', ...(await session.take(1)) }
  expect(await statusOf(person, 'soon')).toBeUndefined()
  await becomes(person, 'waits', 'soon')
})

it('who has booked a time is reminded an hour before, by one message, though nothing happens in the hall then', async () => {
  const slotAt = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000 + 3_000
  const slots = { minutes: 60, places: 5 }
  const day = await openHallDay(app, { from: slotAt - 7_200_000, hours: 4, slots })
  queueId = day.queueId
  const person = await taker(2, { slotAt: new Date(slotAt).toISOString() })
  expect(await statusOf(person, 'appointment')).toBeUndefined()
  await becomes(person, 'sent', 'appointment')
  const time = new Date(slotAt + 8 * 3_600_000).toISOString().slice(11, 16)
  expect(sentTo(person).map(({ data }) => data)).toEqual([
    { character_string1: '-', thing2: `预约${time}，请按时报到` },
  ])
})

it('a message is in the language in which the number was taken, until the person changes it', async () => {
  const first = await taker(1, {}, 'pt')
  const second = await taker(1, {}, 'pt')
  const path = `/api/tickets/${second.ticketId}/notices`
  const changed = await app.ask('POST', path, {
    ...{ token: second.token, body: {}, headers: { 'Accept-Language': 'zh-HK' } },
  })
  expect(changed.status).toBe(200)
  await call()
  await call()
  await becomes(first, 'sent')
  await becomes(second, 'sent')
  expect([first, second].map(one => sentTo(one)[0]?.lang)).toEqual(['en_US', 'zh_HK'])
})
