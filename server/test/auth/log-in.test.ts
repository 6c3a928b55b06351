import { PASSWORD, startApp, type TestApp } from '../support/app'

const MINUTE = 60_000
/** Behind a trusted proxy, so that a test can come from any address. */
const from = (address: string) => ({ 'X-Forwarded-For': address })

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true, env: { TRUSTED_PROXIES: '127.0.0.1' } })
})
afterAll(() => app.close())
afterEach(() => app.shiftClock(0))

const logIn = (username: string, password: string, address = '192.0.2.1') =>
  app.ask('POST', '/api/login/staff', { body: { username, password }, headers: from(address) })
const times = (count: number, status: number) => Array.from({ length: count }, () => status)
const me = (token: string) => app.ask('GET', '/api/me', { token })

describe('staff', () => {
  it('log in with name and password, the name in any case', async () => {
    const { status, at } = await logIn('Agent', PASSWORD)
    expect(status).toBe(200)
    expect(at('staff.roles')).toEqual(['agent'])
    expect(at('staff.mustChangePassword')).toBe(false)
    expect((await me(String(at('token')))).at('me.staff.username')).toBe('agent')
  })

  it('a wrong password and an unknown name look the same', async () => {
    const wrong = await logIn('supervisor', 'not-it-at-all', '192.0.2.2')
    const unknown = await logIn('nobody', 'not-it-at-all', '192.0.2.2')
    for (const { status, at } of [wrong, unknown]) {
      expect([status, at('error.code')]).toEqual([401, 'login/failed'])
    }
    expect(wrong.at('error.message')).toBe(unknown.at('error.message'))
  })

  it('five failures lock the account for that address, and end no live token', async () => {
    const token = await app.logIn('agent2')
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => logIn('agent2', 'a wrong guess', '192.0.2.3')),
    )
    expect(guesses.map(({ status }) => status).sort()).toEqual([...times(5, 401), ...times(7, 429)])
    const locked = await logIn('agent2', PASSWORD, '192.0.2.3')
    expect([locked.status, locked.at('error.code')]).toEqual([429, 'login/locked'])
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect((await me(token)).status).toBe(200)
    expect((await logIn('agent2', PASSWORD, '192.0.2.4')).status).toBe(200)
    expect((await logIn('agent', PASSWORD, '192.0.2.3')).status).toBe(200)
  })

  it('a log-in ends after twelve hours, and at log-out at once', async () => {
    const token = await app.logIn('clerk')
    expect((await me(token)).status).toBe(200)
    app.shiftClock(12 * 60 * MINUTE + 1)
    expect((await me(token)).status).toBe(401)
    app.shiftClock(0)
    const other = await app.logIn('clerk')
    expect((await app.ask('POST', '/api/logout', { token: other, body: {} })).status).toBe(200)
    expect((await me(other)).status).toBe(401)
  })
})

describe('holders', () => {
  it('a guest is somebody new each time', async () => {
    const [one, two] = await Promise.all([app.guest(), app.guest()])
    expect((await me(one)).at('me.holder.kind')).toBe('guest')
    expect((await me(one)).at('me.holder.holderId')).not.toBe((await me(two)).at('me.holder.holderId'))
  })

  it('the same person in WeChat is the same holder each time', async () => {
    const ask = (code: string) => app.ask('POST', '/api/login/wechat', { body: { code } })
    const [one, again, other] = await Promise.all([ask('mock:a'), ask('mock:a'), ask('mock:b')])
    expect(one.status).toBe(200)
    expect(one.at('holder')).toEqual(again.at('holder'))
    expect(one.at('holder.holderId')).not.toBe(other.at('holder.holderId'))
    const bad = await ask('anything')
    expect([bad.status, bad.at('error.code')]).toEqual([401, 'login/code_invalid'])
  })

  it('a token that was tampered with does not count, also where anybody may look', async () => {
    const token = await app.guest()
    const [head = '', , signature = ''] = token.split('.')
    const payload = Buffer.from(JSON.stringify({ sid: 'gadmin', hk: 'wechat' })).toString('base64url')
    const forged = [`${head}.${payload}.${signature}`, `${token}x`, token.slice(0, -4), 'x'.repeat(5000)]
    for (const bad of forged) {
      expect((await me(bad)).status).toBe(401)
      expect((await app.ask('GET', '/api/halls', { token: bad })).status).toBe(401)
    }
    // An old token in the header must not keep anybody from logging in anew.
    expect((await app.ask('POST', '/api/login/guest', { token: 'old', body: {} })).status).toBe(201)
  })
})

describe('devices', () => {
  it('log in with a pairing code, once, until they are revoked', async () => {
    const clerk = await app.logIn('clerk')
    const body = { kind: 'screen', name: '大厅左侧', hallId: 'hjiangmen' }
    const code = await app.ask('POST', '/api/devices/pairing-codes', { token: clerk, body })
    expect(code.status).toBe(201)
    const pairing = { pairingCode: String(code.at('pairingCode')).toLowerCase() }
    const paired = await app.ask('POST', '/api/login/device', { body: pairing })
    expect([paired.status, paired.at('device.kind')]).toEqual([200, 'screen'])
    const again = await app.ask('POST', '/api/login/device', { body: pairing })
    expect([again.status, again.at('error.code')]).toEqual([401, 'device/code_invalid'])

    const token = String(paired.at('token'))
    app.shiftClock(40 * 24 * 60 * MINUTE)
    expect((await me(token)).at('me.kind')).toBe('device')
    app.shiftClock(0)
    const path = `/api/devices/${String(paired.at('device.deviceId'))}/revoke`
    expect((await app.ask('POST', path, { token: clerk, body: {} })).status).toBe(200)
    expect((await me(token)).status).toBe(401)
  })
})
