import {
  createMockWechat,
  createWechatClient,
  noWechat,
  type WechatClient,
} from '../../src/notify/wechat-client'
import { type FakeWechat, startFakeWechat } from '../support/fake-wechat'

let fake: FakeWechat
let client: WechatClient
beforeAll(async () => {
  fake = await startFakeWechat()
  client = createWechatClient({ appId: 'wx1', secret: 'top secret', apiUrl: fake.url, timeoutMs: 300 })
})
afterAll(() => fake.close())

it('a code gives its person, once', async () => {
  expect(await client.openidOf('zhang#1')).toBe('ozhang')
  expect(Object.fromEntries(fake.asked.at(-1) ?? [])).toEqual({
    appid: 'wx1',
    secret: 'top secret',
    js_code: 'zhang#1',
    grant_type: 'authorization_code',
  })
  expect(await client.openidOf('zhang#2')).toBe('ozhang')
  await expect(client.openidOf('zhang#1')).rejects.toMatchObject({ code: 'login/code_invalid' })
})

it.each([
  ['invalid', 'login/code_invalid'],
  ['blocked', 'role/forbidden'],
  ['often', 'rate/limited'],
  ['busy', 'login/unavailable'],
  ['garbage', 'login/unavailable'],
  ['silence', 'login/unavailable'],
])('%s is %s', async (code, expected) => {
  const failed = await client.openidOf(code).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: expected })
  expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain('top secret')
})

it('the mock knows everybody by name, and a server without WeChat nobody', async () => {
  const mock = createMockWechat()
  expect(await mock.openidOf('mock:a')).toBe(await mock.openidOf('mock:a'))
  await expect(mock.openidOf('mock:')).rejects.toMatchObject({ code: 'login/code_invalid' })
  await expect(noWechat.openidOf('mock:a')).rejects.toMatchObject({ code: 'login/unavailable' })
})
