import {
  createMockWechat,
  createWechatClient,
  noWechat,
  type WechatClient,
} from '../../src/notify/wechat-client'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import type { Fault } from '../support/fake-wechat/world'

let fake: FakeWechat
let client: WechatClient
beforeAll(async () => {
  fake = await startFakeWechat()
})
beforeEach(() => {
  client = createWechatClient({ appId: 'wx1', secret: 'top secret', apiUrl: fake.url, timeoutMs: 300 })
})
afterAll(() => fake.close())

const failureOf = (code: string) => client.openidOf(code).catch((error: unknown) => error)

it('a code gives its person, once, and not after five minutes', async () => {
  const code = fake.issue('oZhang')
  expect(await client.openidOf(code)).toBe('oZhang')
  expect(Object.fromEntries(fake.asked.at(-1)?.query ?? [])).toEqual({
    appid: 'wx1',
    secret: 'top secret',
    js_code: code,
    grant_type: 'authorization_code',
  })
  expect(await failureOf(code)).toMatchObject({ code: 'login/code_invalid' })
  const old = fake.issue('oZhang')
  fake.advance(300_001)
  expect(await failureOf(old)).toMatchObject({ code: 'login/code_invalid' })
})

it.each<[string, Fault, string]>([
  ['a blocked user', { errcode: 40226 }, 'role/forbidden'],
  ['too many log-ins', { errcode: 45011 }, 'rate/limited'],
  ['a fault of a machine before it', { status: 502 }, 'login/unavailable'],
  ['a lost connection', 'drop', 'login/unavailable'],
  ['silence', 'slow', 'login/unavailable'],
])('%s is told by its own code, and never with the secret', async (_name, fault, expected) => {
  fake.fault('jscode2session', fault)
  const failed = await failureOf(fake.issue('oLi'))
  expect(failed).toMatchObject({ code: expected })
  expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain('top secret')
})

it('a busy WeChat is asked once more, and no more than that: what it did not do has used up no code', async () => {
  const code = fake.issue('oZhang')
  fake.fault('jscode2session', { errcode: -1 })
  expect(await client.openidOf(code)).toBe('oZhang')
  fake.fault('jscode2session', { errcode: -1 }, 2)
  const before = fake.asked.length
  expect(await failureOf(fake.issue('oLi'))).toMatchObject({ code: 'login/unavailable' })
  expect(fake.asked.length).toBe(before + 2)
})

it.each([
  ['40029', { errcode: 40029 } as const],
  ['no answer', 'lost' as const],
])('after %s a code is not sent again', async (_name, fault) => {
  fake.fault('jscode2session', fault)
  const before = fake.asked.length
  await failureOf(fake.issue('oLi'))
  expect(fake.asked.length).toBe(before + 1)
})

it('a WeChat that fails five times in a row is left alone for a moment', async () => {
  fake.fault('jscode2session', { status: 500 }, 5)
  for (let i = 0; i < 5; i++) await failureOf(fake.issue('oLi'))
  const before = fake.asked.length
  expect(await failureOf(fake.issue('oLi'))).toMatchObject({ code: 'login/unavailable' })
  expect(fake.asked.length).toBe(before)
  expect(client.call?.broken).toBe(true)
})

it('the mock knows everybody by name, and a server without WeChat nobody', async () => {
  const mock = createMockWechat()
  expect(await mock.openidOf('mock:a')).toBe(await mock.openidOf('mock:a'))
  await expect(mock.openidOf('mock:')).rejects.toMatchObject({ code: 'login/code_invalid' })
  await expect(noWechat.openidOf('mock:a')).rejects.toMatchObject({ code: 'login/unavailable' })
})
