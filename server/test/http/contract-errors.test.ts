import { languageFrom } from '@paihao/shared/text/language'
import { texts } from '@paihao/shared/text/texts'
import { startApp, type TestApp } from '../support/app'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

const queueOf = async () => {
  return String((await app.ask('GET', '/api/halls/hjiangmen')).at('today.queues.0.queueId'))
}

describe('a refusal says what it is', () => {
  it('404 in JSON for an unknown path', async () => {
    const { status, at } = await app.ask('GET', '/api/nothing')
    expect([status, at('error.code')]).toEqual([404, 'not_found'])
  })

  it('405 with Allow for a method that the path does not take', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers, at } = await app.ask(method, '/api/halls')
      expect([status, headers.get('allow'), at('error.code')]).toEqual([
        405,
        'GET, HEAD, POST',
        'request/not_allowed',
      ])
    }
  })

  it('400 for a path that does not decode', async () => {
    const { status, at } = await app.ask('GET', '/api/halls/%E0%A4%A')
    expect([status, at('error.code')]).toEqual([400, 'query/invalid'])
  })

  it.each(['en', 'pt', 'zh-HK', 'zh-CN'])('in the language of the caller: %s', async language => {
    const { at } = await app.ask('GET', '/api/nothing', { headers: { 'Accept-Language': language } })
    expect(at('error.message')).toBe(texts[languageFrom(language)].errors.not_found)
  })

  it('with an id that is also the header of the answer', async () => {
    const { headers, at } = await app.ask('GET', '/api/nothing')
    expect(headers.get('x-request-id')).toBe(String(at('error.id')))
  })
})

describe('checks run in the order log-in, visible, role, body', () => {
  it('a missing and a bad log-in are 401 before anything else is looked at', async () => {
    for (const token of [undefined, 'nonsense', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJnMSJ9.']) {
      const { status, at } = await app.ask('POST', '/api/queues/none/call', { token, body: '{' })
      expect([status, at('error.code')]).toEqual([401, 'login/required'])
    }
  })

  it('what nobody may see is 404 before the role', async () => {
    const token = await app.guest()
    const { status } = await app.ask('POST', '/api/queues/none.A/call', { token, body: '{' })
    expect(status).toBe(404)
  })

  it('a role that may not is 403 before a body that is wrong', async () => {
    const token = await app.guest()
    const { status, at } = await app.ask('POST', `/api/queues/${await queueOf()}/call`, { token, body: '{' })
    expect([status, at('error.code')]).toEqual([403, 'role/forbidden'])
  })

  it('staff of another venue are 403 before a body that is wrong', async () => {
    const token = await app.logIn('agent')
    const { status } = await app.ask('POST', `/api/queues/${await queueOf()}/call`, { token, body: '{' })
    expect(status).toBe(403)
  })

  it('a body that is wrong is 400, with the fields that are', async () => {
    const token = await app.logIn('clerk')
    const path = `/api/queues/${await queueOf()}/call`
    const broken = await app.ask('POST', path, { token, body: '{' })
    expect([broken.status, broken.at('error.code')]).toEqual([400, 'body/not_json'])
    const wrong = await app.ask('POST', path, { token, body: { counterId: 7 } })
    expect([wrong.status, wrong.at('error.code')]).toEqual([400, 'body/invalid'])
    expect(wrong.at('error.fields.0.path')).toBe('counterId')
  })
})

describe.each([
  ['the long way', () => '/api/login/guest'],
  ['the hot path', async () => `/api/queues/${await queueOf()}/tickets`],
])('bodies on %s', (_way, pathOf) => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const { status, at } = await app.ask('POST', await pathOf(), {
      token: await app.guest(),
      body,
      headers,
    })
    return [status, at('error.code')]
  }

  it('too large is 413, and the connection goes on', async () => {
    expect(await post(JSON.stringify({ x: 'y'.repeat(200_000) }))).toEqual([413, 'body/too_large'])
  })

  it('another type, charset or encoding is 415', async () => {
    expect(await post('{}', { 'Content-Type': 'text/plain' })).toEqual([415, 'request/unsupported'])
    expect(await post('{}', { 'Content-Type': 'application/json; charset=gbk' })).toEqual([
      415,
      'request/unsupported',
    ])
    expect(await post('{}', { 'Content-Encoding': 'gzip' })).toEqual([415, 'request/unsupported'])
  })

  it.each(['null', '[]', '"x"', '7', 'true'])('JSON that is no object (%s) is 400', async body => {
    expect(await post(body)).toEqual([400, 'body/invalid'])
  })

  it.each(['', '{"a":', 'undefined', '{"a":1}x'])('broken JSON (%s) is 400', async body => {
    if (body !== '') expect(await post(body)).toEqual([400, 'body/not_json'])
    else expect((await post(body))[0]).toBeLessThan(300)
  })

  it('an Idempotency-Key with blanks or too long is 400', async () => {
    for (const key of ['a b', 'x'.repeat(200)])
      expect(await post('{}', { 'Idempotency-Key': key })).toEqual([400, 'header/invalid'])
  })
})

it('answers carry what keeps them from being framed, guessed, cached or read elsewhere', async () => {
  for (const { headers } of [
    await app.ask('GET', '/api/halls'),
    await app.ask('POST', `/api/queues/${await queueOf()}/tickets`, { token: await app.guest(), body: {} }),
  ]) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  }
})
