import { startApp, type TestApp } from '../support/app'
import { recordingLogger } from '../support/loggers'
import { until } from '../support/until'

describe('health', () => {
  let app: TestApp
  const { logger, lines } = recordingLogger()
  beforeAll(async () => {
    app = await startApp({ seed: true, logger, env: { METRICS_TOKEN: 'a token of sixteen' } })
  })
  afterAll(() => app.close())

  it('metrics are for the machine itself or with the token, never through a proxy without it', async () => {
    const local = await app.ask('GET', '/metrics')
    expect(local.status).toBe(200)
    expect(local.body).toContain('paihao_venues_in_memory')
    const headers = { 'X-Forwarded-For': '127.0.0.1' }
    expect((await app.ask('GET', '/metrics', { headers })).status).toBe(404)
    expect((await app.ask('GET', '/metrics', { headers, token: 'wrong' })).status).toBe(404)
    expect((await app.ask('GET', '/metrics', { headers, token: 'a token of sixteen' })).status).toBe(200)
  })

  it('metrics and log lines name endpoints, never what was asked', async () => {
    const token = await app.guest()
    await app.ask('GET', '/api/halls/hjiangmen?secret=hunter2', { token })
    const text = String((await app.ask('GET', '/metrics')).body)
    expect(text).toContain('endpoint="getHall",status="200"')
    const written = lines.join('')
    expect(written).toContain('"endpoint":"getHall"')
    for (const secret of [token, 'hunter2', '127.0.0.1', 'hjiangmen"']) {
      expect(written).not.toContain(secret)
      expect(text).not.toContain(secret)
    }
  })

  it('a server whose Redis is away says so, and is well again when it is back', async () => {
    expect((await app.ask('GET', '/readyz')).status).toBe(200)
    const token = await app.logIn('agent')
    await app.redis.kill()
    await until(async () => (await app.ask('GET', '/readyz')).status === 503, { what: 'not ready' })
    expect((await app.ask('GET', '/healthz')).status).toBe(200)
    app.shiftClock(6000)
    const away = await app.ask('GET', '/api/me', { token })
    expect([away.status, away.at('error.code')]).toEqual([503, 'server/unavailable'])
    expect(away.headers.get('retry-after')).toBe('2')
    expect(JSON.stringify(away.body)).not.toMatch(/redis|ECONN|ENOENT/i)
    expect(lines.some(line => line.includes(String(away.at('error.id'))))).toBe(true)
    await app.redis.restart()
    await until(async () => (await app.ask('GET', '/readyz')).status === 200, { what: 'ready' })
    expect((await app.ask('GET', '/api/me', { token })).status).toBe(200)
  })

  it('a Redis that may drop data is not ready', async () => {
    const { execFileSync } = await import('node:child_process')
    const socket = app.redis.url.slice('unix:'.length)
    execFileSync('redis-cli', ['-s', socket, 'config', 'set', 'maxmemory-policy', 'allkeys-lru'])
    await until(async () => (await app.ask('GET', '/readyz')).status === 503, { what: 'not ready' })
    expect((await app.ask('GET', '/readyz')).at('reason')).toContain('noeviction')
  })
})

it('a fault of the server shows nothing of itself but its id', async () => {
  const { logger, lines } = recordingLogger()
  const wechat = {
    call: null,
    openidOf: () => Promise.reject(new Error('a secret in the words of an error')),
  }
  const app = await startApp({ logger, wechat })
  try {
    const { status, body, at } = await app.ask('POST', '/api/login/wechat', { body: { code: 'x' } })
    expect([status, at('error.code')]).toEqual([500, 'server/fault'])
    expect(JSON.stringify(body)).not.toContain('secret')
    const line = lines.find(one => one.includes(String(at('error.id'))) && one.includes('a secret'))
    expect(line).toBeDefined()
  } finally {
    await app.close()
  }
})
