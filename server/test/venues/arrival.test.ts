import { createHmac } from 'node:crypto'
import { showCode } from '@paihao/shared/proof/show-code'
import { createVenueKeys } from '../../src/venues/venue-keys'
import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession } from '../support/bid-session'

describe('codes that pass', () => {
  const keys = createVenueKeys(Buffer.alloc(32, 7))
  const now = Date.parse('2026-11-23T09:00:07+08:00')

  test('a screen shows another code every 15 seconds; the present one and the one before count', () => {
    const { code, expiresAt } = keys.screenCode(now)
    expect(expiresAt).toBe(Date.parse('2026-11-23T09:00:15+08:00'))
    expect(keys.wayOf(code, now)).toBe('screen')
    expect(keys.wayOf(code, expiresAt + 14_999)).toBe('screen')
    expect(keys.wayOf(code, expiresAt + 15_000)).toBeNull()
    expect(keys.wayOf(code, now - 15_000)).toBeNull()
    expect(keys.screenCode(expiresAt).code).not.toBe(code)
  })

  test('the desk tells six digits for five minutes, which count for five more', () => {
    const { code, expiresAt } = keys.deskCode(now)
    expect(code).toMatch(/^\d{6}$/)
    expect(keys.wayOf(code, expiresAt + 299_999)).toBe('desk')
    expect(keys.wayOf(code, expiresAt + 300_000)).toBeNull()
  })

  test('the codes of another venue say nothing here', () => {
    const other = createVenueKeys(Buffer.alloc(32, 8))
    expect(keys.wayOf(other.screenCode(now).code, now)).toBeNull()
    expect(keys.wayOf('', now)).toBeNull()
  })

  test('with another holder a ticket has another key', () => {
    const mine = keys.showKey({ ticketId: 't', holderKey: 'a' })
    expect(keys.showKey({ ticketId: 't', holderKey: 'b' })).not.toEqual(mine)
    expect(keys.showKey({ ticketId: 'u', holderKey: 'a' })).not.toEqual(mine)
  })
})

describe('signing in at the room', () => {
  let app: TestApp
  let session: OpenSession
  beforeAll(async () => {
    app = await startApp({ seed: true })
    session = await openSession(app)
  })
  afterAll(() => app.close())

  const arrive = (ticketId: string, token: string, body: object = {}) =>
    app.ask('POST', `/api/tickets/${ticketId}/arrive`, { token, body })
  const codes = async (token: string) => app.ask('GET', `/api/venues/${session.venueId}/code`, { token })

  async function screenToken(): Promise<string> {
    const code = await app.ask('POST', '/api/devices/pairing-codes', {
      token: session.agent,
      body: { kind: 'screen', name: '第四开标室', venueId: session.venueId },
    })
    const body = { pairingCode: code.at('pairingCode') }
    return String((await app.ask('POST', '/api/login/device', { body })).at('token'))
  }

  test('whoever scans the code of the room’s screen is there, and the log says in which way', async () => {
    const { ticketId, token } = await session.take(1)
    const shown = await codes(await screenToken())
    expect(shown.at('deskCode')).toBeUndefined()
    const done = await arrive(ticketId, token, { venueCode: shown.at('code') })
    expect([done.status, done.at('ticket.arrivedBy')]).toEqual([200, 'screen'])
    const timeline = await app.ask('GET', `/api/venues/${session.venueId}/timeline?kinds=arrived`, {
      token: session.agent,
    })
    expect(timeline.at('entries.0.arrivedBy')).toBe('screen')
    expect(timeline.at('entries.0.actor.kind')).toBe('holder')
  })

  test('the six digits of the desk do it too; a guess does not', async () => {
    const { ticketId, token } = await session.take(2)
    const guess = await arrive(ticketId, token, { venueCode: '000000x' })
    expect([guess.status, guess.at('error.code')]).toEqual([409, 'arrival/code_invalid'])
    const told = await codes(session.agent)
    const done = await arrive(ticketId, token, { venueCode: told.at('deskCode') })
    expect([done.status, done.at('ticket.arrivedBy')]).toEqual([200, 'desk'])
  })

  test('after ten wrong digits no more count within the hour, on any server; the screen’s code and the staff still do', async () => {
    const { ticketId, token } = await session.take(6)
    const other = await startApp({ redis: app.redis })
    try {
      const path = `/api/tickets/${ticketId}/arrive`
      const { code, deskCode } = (await codes(session.agent)).body as { code: string; deskCode: string }
      const wrong = [...deskCode]
        .reverse()
        .join('')
        .replace(/^./, digit => String((Number(digit) + 1) % 10))
      const ask = (server: TestApp, venueCode: string) =>
        server.ask('POST', path, { token, body: { venueCode } })
      const at = (server: TestApp) => Promise.all(Array.from({ length: 5 }, () => ask(server, wrong)))
      for (const { status } of [...(await at(app)), ...(await at(other))]) expect(status).toBe(409)
      for (const server of [app, other]) {
        const locked = await ask(server, deskCode)
        expect([locked.status, locked.at('error.code')]).toEqual([429, 'arrival/locked'])
        expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(3500)
      }
      const neighbour = await session.take(7)
      expect((await arrive(neighbour.ticketId, neighbour.token, { venueCode: deskCode })).status).toBe(200)
      expect((await ask(other, code)).at('ticket.arrivedBy')).toBe('screen')
    } finally {
      await other.close()
    }
  })

  test('staff scan the changing code of a phone; an old picture of it is refused', async () => {
    const { ticketId, token } = await session.take(3)
    const given = await app.ask('GET', `/api/tickets/${ticketId}/show-key`, { token })
    const key = Buffer.from(String(given.at('key')), 'hex')
    const mac = (message: Uint8Array) => createHmac('sha256', key).update(message).digest()
    const old = await arrive(ticketId, session.agent, { showCode: showCode(mac, Date.now() - 60_000) })
    expect([old.status, old.at('error.code')]).toEqual([409, 'arrival/shown_invalid'])
    const done = await arrive(ticketId, session.agent, { showCode: showCode(mac, Date.now()) })
    expect([done.status, done.at('ticket.arrivedBy')]).toEqual([200, 'scan'])
  })

  test('staff may also sign somebody in by their own word, and that is what the log says', async () => {
    const { ticketId } = await session.take(4)
    const done = await arrive(ticketId, session.agent)
    expect([done.status, done.at('ticket.arrivedBy')]).toEqual([200, 'staff'])
  })

  test('nobody gets the key of another’s ticket', async () => {
    const { ticketId } = await session.take(5)
    const stranger = await app.guest()
    expect((await app.ask('GET', `/api/tickets/${ticketId}/show-key`, { token: stranger })).status).toBe(404)
  })
})
