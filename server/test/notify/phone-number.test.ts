import { createWechatClient } from '../../src/notify/wechat-client'
import { startApp, type TestApp } from '../support/app'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'

let fake: FakeWechat
let app: TestApp
let token: string
beforeAll(async () => {
  fake = await startFakeWechat()
  const { appId, secret, url } = fake
  app = await startApp({
    wechat: createWechatClient({ appId, secret, apiUrl: url, timeoutMs: 1000 }),
    env: { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_API_URL: url },
  })
  const login = await app.ask('POST', '/api/login/wechat', { body: { code: fake.issue('oPerson') } })
  token = String(login.at('token'))
})
afterAll(async () => {
  await app.close()
  await fake.close()
})
afterEach(() => Object.assign(fake.phone, { number: '13800138000', countryCode: '86' }))

const exchange = (code: string) => app.ask('POST', '/api/me/phone-number', { token, body: { code } })

it('a code of the button becomes the phone number, once', async () => {
  const code = fake.issue('oPerson', 'phone')
  const first = await exchange(code)
  expect([first.status, first.body]).toEqual([200, { phone: '13800138000' }])
  const again = await exchange(code)
  expect([again.status, again.at('error.code')]).toEqual([400, 'phone/code_invalid'])
})

it('a code of wx.login is none of the button', async () => {
  const { status, at } = await exchange(fake.issue('oPerson'))
  expect([status, at('error.code')]).toEqual([400, 'phone/code_invalid'])
})

it('a number from Macau keeps its country code', async () => {
  Object.assign(fake.phone, { number: '66123456', countryCode: '853' })
  expect((await exchange(fake.issue('oPerson', 'phone'))).body).toEqual({ phone: '+853 66123456' })
})

it('a country code that comes as a number is the same', async () => {
  Object.assign(fake.phone, { countryCode: 86 })
  expect((await exchange(fake.issue('oPerson', 'phone'))).body).toEqual({ phone: '13800138000' })
})

it('when WeChat cannot be asked, the answer says that the number is to be typed', async () => {
  fake.fault('/wxa/business/getuserphonenumber', { errcode: 45009 })
  const { status, at } = await exchange(fake.issue('oPerson', 'phone'))
  expect([status, at('error.code')]).toEqual([503, 'phone/unavailable'])
})

it('a server without WeChat says the same', async () => {
  const plain = await startApp()
  const { status, at } = await plain.ask('POST', '/api/me/phone-number', {
    token: await plain.guest(),
    body: { code: 'any' },
  })
  expect([status, at('error.code')]).toEqual([503, 'phone/unavailable'])
  await plain.close()
})
