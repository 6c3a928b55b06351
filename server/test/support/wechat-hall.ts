import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createWechatClient } from '../../src/notify/wechat-client'
import { startApp, type TestApp } from './app'
import type { FakeWechat } from './fake-wechat/fake'
import { startFakeWechat } from './fake-wechat/fake-wechat'
import { openHallDay } from './hall-day'
import { startRedis } from './redis'
import { until } from './until'

export interface WechatPerson {
  readonly openid: string
  readonly token: string
  readonly ticketId: string
}
interface Told {
  kind: string
  status: string
  way?: string
  code?: number | string
  undelivered?: string
}

/** A server with a fake WeChat, and a hall’s day with one queue. */
export interface WechatHall {
  readonly app: TestApp
  readonly fake: FakeWechat
  readonly venueId: string
  readonly queueId: string
  readonly admin: string
  /** Logs in by WeChat, allows one message of each of these templates, and takes a number. */
  taker(templates: readonly string[]): Promise<WechatPerson>
  logIn(): Promise<{ openid: string; token: string }>
  allow(person: Pick<WechatPerson, 'openid' | 'token'>, templates: readonly string[]): Promise<void>
  take(token: string, queueId?: string): Promise<string>
  call(queueId?: string): Promise<void>
  move(ticketId: string, verb: string, body?: object): Promise<void>
  creditsOf(person: Pick<WechatPerson, 'token'>): Promise<unknown>
  told(person: WechatPerson, kind?: string): Promise<Told | undefined>
  becomes(person: WechatPerson, status: string, kind?: string): Promise<void>
  sentTo(person: Pick<WechatPerson, 'openid'>): FakeWechat['sent']
  /** The server ends, and another takes over what it had under way. */
  replaceServer(): Promise<void>
  close(): Promise<void>
}

interface Options {
  /** As in the file of templates. */
  kinds: Record<string, { templateId: string; fields: Record<string, string>; longTerm?: boolean }>
  env?: Record<string, string>
}

const HOUR = 3_600_000

export async function openWechatHall({ kinds, env = {} }: Options): Promise<WechatHall> {
  const folder = mkdtempSync(path.join(tmpdir(), 'paihao-wechat-hall-'))
  const file = path.join(folder, 'templates.json')
  writeFileSync(file, JSON.stringify({ kinds }))
  const fake = await startFakeWechat()
  for (const { templateId, fields, longTerm = false } of Object.values(kinds))
    fake.templates.set(templateId, { fields: Object.keys(fields), longTerm })
  const { appId, secret, url } = fake
  const redis = await startRedis()
  const start = (seed: boolean) =>
    startApp({
      redis,
      seed,
      wechat: createWechatClient({ appId, secret, apiUrl: url, timeoutMs: 1000 }),
      env: {
        ...{ WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_API_URL: url, WECHAT_TEMPLATES: file },
        ...env,
      },
    })
  let app = await start(true)
  const admin = await app.logIn('admin')
  const day = await openHallDay(app, { from: Date.now() - HOUR, hours: 4 })
  const { counterId } = day
  let people = 0

  async function post(where: string, token: string, body: object = {}) {
    const answer = await app.ask('POST', `/api${where}`, { token, body })
    if (answer.status > 201) throw new Error(`${where}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }

  const hall: WechatHall = {
    ...{ fake, admin },
    get app() {
      return app
    },
    async replaceServer() {
      await app.close()
      app = await start(false)
    },
    ...{ venueId: day.venueId, queueId: day.queueId },
    async logIn() {
      const openid = `oPerson${++people}`
      const login = await post('/login/wechat', '', { code: fake.issue(openid) })
      return { openid, token: String(login.at('token')) }
    },
    async allow({ openid, token }, templates) {
      fake.accept(openid, templates)
      const results = Object.fromEntries(templates.map(id => [id, 'accept']))
      await post('/me/subscriptions', token, { results })
    },
    take: async (token, queueId = day.queueId) =>
      String((await post(`/queues/${queueId}/tickets`, token)).at('ticket.ticketId')),
    async taker(templates) {
      const person = await hall.logIn()
      await hall.allow(person, templates)
      return { ...person, ticketId: await hall.take(person.token) }
    },
    async call(queueId = day.queueId) {
      await post(`/queues/${queueId}/call`, admin, { counterId })
    },
    async move(ticketId, verb, body) {
      await post(`/tickets/${ticketId}/${verb}`, admin, body)
    },
    creditsOf: async ({ token }) => (await post('/me/subscriptions', token, { results: {} })).at('credits'),
    async told({ token, ticketId }, kind = 'called') {
      const { status, body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      const { notices } = body as { notices: Told[] } // as the contract's tests have checked
      return notices.filter(one => one.kind === kind).at(-1)
    },
    becomes: (person, status, kind) =>
      until(async () => (await hall.told(person, kind))?.status === status, {
        what: `${kind ?? 'called'} ${status}`,
      }),
    sentTo: ({ openid }) => fake.sent.filter(({ touser }) => touser === openid),
    async close() {
      await app.close()
      await redis.stop()
      await fake.close()
      rmSync(folder, { recursive: true })
    },
  }
  return hall
}
