import { createWechatCall } from '../../src/notify/wechat-call'
import { createWechatApi, type WechatMessage } from '../../src/notify/wechat-messages'
import { createWechatToken } from '../../src/notify/wechat-token'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { until } from '../support/until'

let fake: FakeWechat
beforeEach(async () => {
  fake = await startFakeWechat()
  fake.templates.set('call', { fields: ['character_string1', 'thing2'] })
  fake.accept('oZhang', ['call'], 9)
})
afterEach(() => fake.close())

/** Stands in for the keys in Redis that all servers share. */
function sharedStore() {
  const values = new Map<string, string>()
  return {
    once: {
      put: (kind: string, name: string, value: string) => {
        const isNew = !values.has(kind + name)
        if (isNew) values.set(kind + name, value)
        return Promise.resolve(isNew)
      },
      peek: (kind: string, name: string) => Promise.resolve(values.get(kind + name) ?? null),
      take: (kind: string, name: string) => {
        const value = values.get(kind + name) ?? null
        values.delete(kind + name)
        return Promise.resolve(value)
      },
    },
  }
}

function server(store = sharedStore(), pauseMs = 5_000) {
  const call = createWechatCall({ apiUrl: fake.url, timeoutMs: 300, pauseMs })
  const token = createWechatToken({
    call,
    appId: fake.appId,
    secret: fake.secret,
    store,
    lock: text => text,
    unlock: text => text || null,
    now: fake.now,
  })
  return createWechatApi({ call, token, appId: fake.appId })
}

const message = (more: Partial<WechatMessage> = {}): WechatMessage => ({
  openid: 'oZhang',
  templateId: 'call',
  page: 'pages/ticket/index?ticketId=t1',
  lang: 'zh_CN',
  state: 'formal',
  data: { character_string1: 'A001', thing2: '第一开标室' },
  ...more,
})
const tokensFetched = () => fake.asked.filter(({ path }) => path.endsWith('stable_token')).length

it('all servers send with one token, fetched once', async () => {
  const store = sharedStore()
  const servers = [server(store), server(store), server(store)]
  await Promise.all(servers.map((one, i) => one.send(message({ openid: `o${i}` }))))
  expect(await servers[0]?.send(message())).toMatchObject({ outcome: 'sent' })
  expect(tokensFetched()).toBe(1)
})

it('after messages failed it is no message that finds out whether WeChat answers again', async () => {
  const api = server(sharedStore(), 50)
  fake.fault('subscribe/send', { status: 502 }, 5)
  for (let i = 0; i < 5; i++) await api.send(message())
  expect([api.resting, tokensFetched()]).toEqual([true, 1])
  await until(() => !api.resting, { what: 'the pause to end' })
  fake.fault('stable_token', { status: 502 })
  expect(await Promise.all([api.answers(), api.answers()])).toEqual([false, false])
  expect(await api.answers()).toBe(true)
  expect(await api.send(message())).toMatchObject({ outcome: 'sent' })
  expect(await api.answers()).toBe(true)
  expect(tokensFetched()).toBe(3)
})

it('a server that has sent nothing yet knows until when the token of the others holds', async () => {
  const store = sharedStore()
  const [sends, shows] = [server(store), server(store)]
  await shows.token.look()
  expect(shows.token.renewAt).toBeNull()
  await sends.send(message())
  await shows.token.look()
  expect(shows.token.renewAt).toBe(sends.token.renewAt)
  expect(tokensFetched()).toBe(1)
})

it.each([
  ['has expired', () => fake.advance(7_300_000)],
  ['was ended by a reset secret', () => fake.revokeTokens()],
])('a token that %s is fetched anew once for the next try, which sends', async (_name, spoil) => {
  const api = server()
  await api.send(message())
  spoil()
  // Not within the same try: what was true when it was noted might be so no more.
  expect(await api.send(message())).toMatchObject({ outcome: 'later' })
  expect(await api.send(message())).toMatchObject({ outcome: 'sent' })
  expect(fake.sent).toHaveLength(2)
})

it.each([
  ['a credit that is used up', { openid: 'oLi' }, 43101],
  ['a stranger', { openid: 'oNobody' }, 40003],
  ['an unknown template', { templateId: 'none' }, 40037],
  ['a page that was never released', { page: 'pages/none' }, 41030],
  ['a thing of 21 characters', { data: { character_string1: 'A1', thing2: '一'.repeat(21) } }, 47003],
  ['Chinese in a character string', { data: { character_string1: '号', thing2: '一' } }, 47003],
  ['an empty value', { data: { character_string1: '', thing2: '一' } }, 47003],
])('%s is refused for good', async (_name, more, code) => {
  fake.accept('oLi', [])
  expect(await server().send(message(more))).toEqual({ outcome: 'refused', code })
})

it('a word that WeChat refuses, and an account that it bans from messages, are refused for good', async () => {
  fake.sensitive.add('敏感')
  const data = { character_string1: 'A1', thing2: '一处敏感之地' }
  expect(await server().send(message({ data }))).toEqual({ outcome: 'refused', code: 45168 })
  fake.ban()
  expect(await server().send(message())).toEqual({ outcome: 'refused', code: 43107 })
  expect(fake.people.get('oZhang')?.get('call')).toBe(9)
})

it.each([
  ['no appid', 'stable_token', { grant_type: 'client_credential', secret: 's' }, 41002],
  ['no secret', 'stable_token', { grant_type: 'client_credential', appid: 'wx1' }, 41004],
  ['a token of another form', 'message/subscribe/send?access_token=short', {}, 40014],
  ['no token', 'message/subscribe/send', {}, 41001],
])('the stand-in of WeChat says of %s what WeChat says', async (_name, path, body, errcode) => {
  const answer = await fetch(`${fake.url}/cgi-bin/${path}`, { method: 'POST', body: JSON.stringify(body) })
  expect(await answer.json()).toMatchObject({ errcode })
})

it('the id of a message is kept to the last digit', async () => {
  const sent = await server().send(message())
  expect(sent).toEqual({ outcome: 'sent', messageId: fake.sent[0]?.msgid })
  expect(fake.sent[0]?.msgid).toHaveLength(19)
})

it.each([-1, 45009])('%i is worth another try', async errcode => {
  fake.fault('subscribe/send', { errcode })
  expect(await server().send(message())).toEqual({ outcome: 'later', code: errcode })
})

it('two messages at once to one person: the second is refused and spends nothing', async () => {
  fake.sendingTakes(100)
  const api = server()
  const outcomes = await Promise.all([api.send(message()), api.send(message())])
  expect(outcomes).toContainEqual({ outcome: 'later', code: 43108 })
  expect(fake.people.get('oZhang')?.get('call')).toBe(8)
})

it.each(['slow', 'drop', 'lost', { status: 503 }] as const)(
  'a message whose answer never came (%j) is of unknown outcome',
  async fault => {
    fake.fault('subscribe/send', fault)
    expect(await server().send(message())).toMatchObject({ outcome: 'unknown' })
  },
)

it('a WeChat that cannot be reached at all has certainly sent nothing', async () => {
  const api = server()
  await api.token.get()
  await fake.close()
  expect(await api.send(message())).toEqual({ outcome: 'later', code: -2 })
  fake = await startFakeWechat()
})

it('a mini-program code is a picture, or the errcode', async () => {
  const api = server()
  expect(await api.codeImage('s=abc', 'pages/take/index', 'release')).toBeInstanceOf(Buffer)
  expect(await api.codeImage('场次', 'pages/take/index', 'release')).toBe(40129)
  expect(await api.codeImage('s=abc', 'pages/none', 'release')).toBe(41030)
})

it('a phone number is asked for once more when WeChat is busy', async () => {
  fake.fault('getuserphonenumber', { errcode: -1 })
  expect(await server().phoneNumber(fake.issue('oZhang', 'phone'))).toBe('13800138000')
})

it('a phone number is read from its code, once', async () => {
  const api = server()
  const code = fake.issue('oZhang', 'phone')
  expect(await api.phoneNumber(code)).toBe('13800138000')
  expect(await api.phoneNumber(code)).toBe(40163)
})
