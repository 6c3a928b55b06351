import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPushCipher, isSigned } from '../../src/notify/push-cipher'
import { eventOf, fieldsOf } from '../../src/notify/push-event'
import { createWechatClient } from '../../src/notify/wechat-client'
import { startApp, type TestApp } from '../support/app'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { deliver, pushed, type PushedEvent, seal } from '../support/fake-wechat/push'
import { startRedis, type TestRedis } from '../support/redis'

const TOKEN = 'pushToken1'
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const folder = mkdtempSync(path.join(tmpdir(), 'paihao-push-'))
const file = path.join(folder, 'templates.json')
const fields = { character_string1: '{label}' }
writeFileSync(
  file,
  JSON.stringify({
    kinds: { called: { templateId: 'call', fields }, missed: { templateId: 'change', fields } },
  }),
)

let redis: TestRedis
let fake: FakeWechat
let safe: TestApp
let plain: TestApp
let people = 0

async function startServer(env: Record<string, string>): Promise<TestApp> {
  const { appId, secret, url } = fake
  return await startApp({
    redis,
    wechat: createWechatClient({ appId, secret, apiUrl: url }),
    env: { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_TEMPLATES: file, ...env },
  })
}

beforeAll(async () => {
  redis = await startRedis()
  fake = await startFakeWechat()
  safe = await startServer({ WECHAT_PUSH_TOKEN: TOKEN, WECHAT_PUSH_AES_KEY: KEY })
  plain = await startServer({ WECHAT_PUSH_TOKEN: TOKEN })
})
afterAll(async () => {
  await fake.close()
  await safe.close()
  await plain.close()
  await redis.stop()
  rmSync(folder, { recursive: true })
})

const modes = [
  ['plain', 'json'],
  ['plain', 'xml'],
  ['safe', 'json'],
  ['safe', 'xml'],
] as const
const addressOf = (mode: 'plain' | 'safe', format: 'json' | 'xml' = 'json') => ({
  url: `${(mode === 'safe' ? safe : plain).url}/wechat/push`,
  token: TOKEN,
  format,
  ...(mode === 'safe' ? { aesKey: KEY } : {}),
})

interface Person {
  openid: string
  token: string
}
async function person(): Promise<Person> {
  const openid = `oPushed${++people}`
  const login = await safe.ask('POST', '/api/login/wechat', { body: { code: fake.issue(openid) } })
  return { openid, token: String(login.at('token')) }
}
async function creditsOf({ token }: Person): Promise<unknown> {
  return (await safe.ask('POST', '/api/me/subscriptions', { token, body: { results: {} } })).at('credits')
}
const answers = (
  answer: 'accept' | 'reject',
  ids: readonly string[],
  kind: 'popup' | 'change' = 'popup',
): PushedEvent => ({
  Event: `subscribe_msg_${kind}_event`,
  List: ids.map(TemplateId => ({ TemplateId, SubscribeStatusString: answer })),
})

it('the sample that Tencent published with its own library is signed and opens', () => {
  const encrypted =
    'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE='
  const parts = ['spamtest', '1409735669', '1320562132', encrypted]
  expect(isSigned('5d197aaffba7e9b25a30732f161a50dee96bd5fa', parts)).toBe(true)
  expect(createPushCipher(KEY, 'wx2c2769f8efd9abc2')(encrypted)).toContain('<Content><![CDATA[abcdteT]]>')
  expect(createPushCipher(KEY, 'wx-another')(encrypted)).toBeNull()
  expect(createPushCipher(KEY.replace('a', 'b'), 'wx2c2769f8efd9abc2')(encrypted)).toBeNull()
})

it.each([
  ['a list', '{"List":[{"TemplateId":"call","SubscribeStatusString":"accept","PopupScene":"0"}]'],
  ['one entry alone', '{"List":{"TemplateId":"call","SubscribeStatusString":"accept"}'],
  [
    'a list under its own name',
    '{"SubscribeMsgPopupEvent":[{"TemplateId":"call","SubscribeStatusString":"accept"}]',
  ],
])('JSON with %s is read', (_name, start) => {
  const text = `${start},"FromUserName":"o1","CreateTime":1688953684,"MsgType":"event","Event":"subscribe_msg_popup_event"}`
  expect(eventOf(fieldsOf(text) ?? {})).toEqual({
    kind: 'popup',
    openid: 'o1',
    createdAt: '1688953684',
    items: [{ templateId: 'call', result: 'accept' }],
  })
})

it.each(['"1864323726461255681"', '1864323726461255681'])(
  'the id %s of a message that could not be brought is read to its last digit',
  id => {
    const item = `{"TemplateId":"call","MsgID":${id},"ErrorCode":"20009","ErrorStatus":"failed"}`
    const text = `{"List":[${item}],"FromUserName":"o1","CreateTime":1,"Event":"subscribe_msg_sent_event"}`
    expect(eventOf(fieldsOf(text) ?? {})).toMatchObject({
      items: [{ templateId: 'call', result: '20009', messageId: '1864323726461255681' }],
    })
  },
)

it.each([
  '',
  '[]',
  '{',
  '<xml>',
  '<xml><a>',
  'null',
  '"text"',
  '<!DOCTYPE a [<!ENTITY b "c">]><xml>&b;</xml>',
])('what is no event (%s) is read without harm', text => {
  expect(eventOf(fieldsOf(text) ?? {})).toEqual({ kind: 'other' })
})

it.each(modes)(
  'in %s mode with %s, an accepted question is a credit of that template',
  async (mode, format) => {
    const someone = await person()
    expect(await fake.pushTo(addressOf(mode, format))).toBe(true)
    expect(await fake.push(someone.openid, answers('accept', ['call']))).toBe(true)
    expect(await fake.push(someone.openid, answers('reject', ['change']))).toBe(true)
    expect(await creditsOf(someone)).toEqual({ call: 1, change: 0 })
  },
)

it('the phone and WeChat telling of the same answer make one credit', async () => {
  const someone = await person()
  await fake.pushTo(addressOf('safe'))
  await fake.push(someone.openid, answers('accept', ['call', 'change']))
  const results = { call: 'accept', change: 'accept' }
  await safe.ask('POST', '/api/me/subscriptions', { token: someone.token, body: { results } })
  expect(await creditsOf(someone)).toEqual({ call: 1, change: 1 })
})

it('an event that WeChat repeats counts once, on whichever server it comes in', async () => {
  const someone = await person()
  const at = 1_700_000_000_000
  const event = answers('accept', ['call'])
  for (const mode of ['safe', 'plain', 'safe'] as const)
    expect(await deliver(pushed(addressOf(mode), fake.appId, someone.openid, at, event))).toBe(true)
  expect(await creditsOf(someone)).toEqual({ call: 1, change: 0 })
})

it('who declines in WeChat’s settings has no credits left, and may allow messages anew', async () => {
  const someone = await person()
  await fake.pushTo(addressOf('safe'))
  for (const at of [1_700_000_000_000, 1_700_000_010_000])
    await deliver(pushed(addressOf('safe'), fake.appId, someone.openid, at, answers('accept', ['call'])))
  expect(await fake.decline(someone.openid, ['call'])).toBe(true)
  expect(await creditsOf(someone)).toEqual({ call: 0, change: 0 })
  await safe.ask('POST', '/api/me/subscriptions', {
    token: someone.token,
    body: { results: { call: 'accept' } },
  })
  expect(await creditsOf(someone)).toEqual({ call: 1, change: 0 })
})

it('what became of a message is taken, as is what is for nobody', async () => {
  await fake.pushTo(addressOf('safe', 'xml'))
  const List = [{ TemplateId: 'call', MsgID: '1', ErrorCode: '20009', ErrorStatus: 'failed' }]
  expect(await fake.push('oPushed1', { Event: 'subscribe_msg_sent_event', List })).toBe(true)
  const event = answers('accept', ['of another product'])
  expect(await fake.push('oPushed1', event)).toBe(true)
})

it('another token or another key is refused with 403, and nothing is counted', async () => {
  const someone = await person()
  const event = answers('accept', ['call'])
  const post = async (to: Parameters<typeof pushed>[0], appId = fake.appId) => {
    const { url, body } = pushed(to, appId, someone.openid, Date.now(), event)
    return (await fetch(url, { method: 'POST', body })).status
  }
  expect(await fake.pushTo({ ...addressOf('plain'), token: 'another' })).toBe(false)
  expect(await post({ ...addressOf('plain'), token: 'another' })).toBe(403)
  expect(await post({ ...addressOf('safe'), token: 'another' })).toBe(403)
  expect(await post({ ...addressOf('safe'), aesKey: KEY.replace('a', 'b') })).toBe(403)
  expect(await post(addressOf('safe'), 'wx-another')).toBe(403)
  expect(await creditsOf(someone)).toEqual({ call: 0, change: 0 })
})

it('a server that takes encrypted events takes no others', async () => {
  const { url, token } = addressOf('safe')
  const { url: asked, body } = pushed(
    { url, token },
    fake.appId,
    'o1',
    Date.now(),
    answers('accept', ['call']),
  )
  expect((await fetch(asked, { method: 'POST', body })).status).toBe(403)
})

it('what is signed and yet no event is refused as unreadable, and a flood as too large', async () => {
  const { url } = pushed(addressOf('plain'), fake.appId, 'o1', Date.now(), answers('accept', []))
  const statusOf = async (body: string) => (await fetch(url, { method: 'POST', body })).status
  expect(await statusOf('neither')).toBe(400)
  expect(await statusOf('x'.repeat(100_000))).toBe(413)
})

it('a server without a token has no such address', async () => {
  const none = await startServer({})
  expect((await none.ask('GET', '/wechat/push?echostr=1')).status).toBe(404)
  await none.close()
})

it('no openid lies in Redis unencrypted', () => {
  expect(redis.aofPath()).not.toBe('')
  expect(safe.redisText()).not.toContain('oPushed')
  expect(seal('text', KEY, 'wx')).not.toContain('text')
})
