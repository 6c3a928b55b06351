import { createWechatCall } from '../../src/notify/wechat-call'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { until } from '../support/until'

let fake: FakeWechat
beforeAll(async () => {
  fake = await startFakeWechat()
})
afterAll(() => fake.close())

test('a WeChat that failed five times is left alone for a moment, and then asked again by whoever looks first', async () => {
  const call = createWechatCall({ apiUrl: fake.url, timeoutMs: 1_000, pauseMs: 200 })
  const ask = () =>
    call.post(
      '/cgi-bin/stable_token',
      {},
      { grant_type: 'client_credential', appid: fake.appId, secret: fake.secret },
    )
  fake.fault('stable_token', { status: 502 }, 5)
  for (let i = 0; i < 5; i++) expect((await ask()).kind).toBe('unknown')
  expect(call.broken).toBe(true)
  const asked = fake.asked.length
  expect(await ask()).toEqual({ kind: 'unsent', why: 'left alone for a moment' })
  expect(fake.asked).toHaveLength(asked)
  await until(() => !call.broken, { what: 'the pause to end' })
  expect((await ask()).kind).toBe('json')
  expect(call.broken).toBe(false)
})
