import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
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

test('while one of its interfaces is left alone the others are asked: people log in though messages fail', async () => {
  const call = createWechatCall({ apiUrl: fake.url, timeoutMs: 1_000 })
  fake.fault('subscribe/send', { status: 502 }, 5)
  for (let i = 0; i < 5; i++) await call.post('/cgi-bin/message/subscribe/send', {}, {})
  expect(call.broken).toBe(true)
  expect(call.isBroken('/cgi-bin/message/subscribe/send')).toBe(true)
  expect((await call.get('/sns/jscode2session', {})).kind).toBe('json')
})

test('after the pause one alone is let in, until it is known how that went', async () => {
  const call = createWechatCall({ apiUrl: fake.url, timeoutMs: 1_000, pauseMs: 200 })
  const path = '/sns/jscode2session'
  const ask = () => call.get(path, {})
  fake.fault('jscode2session', { status: 502 }, 6)
  for (let i = 0; i < 5; i++) await ask()
  expect(call.admits(path)).toBe(false)
  await until(() => !call.broken, { what: 'the pause to end' })
  expect([call.admits(path), call.admits(path), call.broken]).toEqual([true, false, true])
  const first = ask()
  expect(call.admits(path)).toBe(false)
  expect((await first).kind).toBe('unknown')
  await until(() => call.admits(path), { what: 'another pause to end' })
  expect((await ask()).kind).toBe('json')
  expect([call.admits(path), call.admits(path)]).toEqual([true, true])
})

describe('what a machine between us and WeChat may change', () => {
  let server: Server
  let url: string
  const asked: string[] = []
  let answer = Buffer.from('')
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end(answer)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test.each([' \r\n{"errcode":0}', '\ufeff{"errcode":0}\n'])('an answer %j is JSON', async text => {
    answer = Buffer.from(text)
    const call = createWechatCall({ apiUrl: url, timeoutMs: 1_000 })
    expect(await call.get('/a', {})).toMatchObject({ kind: 'json', errcode: 0 })
  })

  test('a picture is none', async () => {
    answer = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x7b])
    const call = createWechatCall({ apiUrl: url, timeoutMs: 1_000 })
    expect(await call.get('/a', {})).toEqual({ kind: 'bytes', bytes: answer })
  })

  test.each(['', '/', '/wechat', '/wechat/'])('an address that ends in "%s" keeps its path', async path => {
    answer = Buffer.from('{}')
    await createWechatCall({ apiUrl: url + path, timeoutMs: 1_000 }).get('/cgi-bin/x', { a: '1' })
    expect(asked.at(-1)).toBe(`${path.replace(/\/$/, '')}/cgi-bin/x?a=1`)
  })
})
