import type { Supervision } from '@paihao/shared/contract/supervision'
import { startApp, type TestApp } from '../support/app'
import { bidder, openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
let session: OpenSession
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app, { policy: { visibility: 'sealed' } })
})
afterAll(() => app.close())

const look = (ticketId: string, body: object) =>
  app.ask('POST', `/api/tickets/${ticketId}/look`, { token: session.agent, body })

test('in a sealed session only the desk that has called learns whose number it is, and the log says who looked', async () => {
  const { ticketId } = await session.take(1)
  const [counterId] = session.counterIds
  const early = await look(ticketId, { sight: 'bidder', counterId })
  expect([early.status, early.at('error.code')]).toEqual([409, 'bidder/sealed'])
  const called = await session.call(counterId === undefined ? {} : { counterId })
  expect(JSON.stringify(called)).not.toContain(bidder(1).companyName)
  const seen = await look(ticketId, { sight: 'bidder', counterId })
  expect(seen.at('bidder.companyName')).toBe(bidder(1).companyName)
  expect(seen.at('bidder.phone')).toMatch(/^138\*{4}\d{4}$/)
  const full = await look(ticketId, { sight: 'phone', counterId, reason: '未到场，电话联系' })
  expect(full.at('bidder.phone')).toBe(bidder(1).phone)

  const timeline = await app.ask('GET', `/api/venues/${session.venueId}/timeline?kinds=looked`, {
    token: session.agent,
  })
  expect(timeline.at('entries.0.sight')).toBe('phone')
  expect(timeline.at('entries.0.reason')).toBe('未到场，电话联系')
  expect(timeline.at('entries.0.actor.kind')).toBe('staff')
  expect(timeline.at('entries.1.sight')).toBe('bidder')
  expect(app.redisText()).not.toContain(bidder(1).companyName)
})

test('who relieves a colleague in the middle of a service says why, and whoever supervises is shown it', async () => {
  const counterId = session.counterIds[1] ?? ''
  await session.take(2)
  const { ticketId } = await session.call({ counterId })
  await app.ask('POST', `/api/tickets/${ticketId}/serve`, { token: session.agent, body: {} })
  const admin = await app.logIn('admin')
  const token = await colleague(admin)
  const relieve = (body: object) =>
    app.ask('POST', `/api/tickets/${ticketId}/look`, {
      token,
      body: { sight: 'bidder', counterId, ...body },
    })
  const unsaid = await relieve({})
  expect([unsaid.status, unsaid.at('error.code')]).toEqual([409, 'bidder/relief'])
  const reason = '同事临时离开，由我接替'
  expect((await relieve({ reason })).at('bidder.companyName')).toBe(bidder(2).companyName)
  expect((await relieve({})).status).toBe(200)
  const supervision = await app.ask('GET', '/api/supervision', { token: admin })
  expect(
    (supervision.body as Supervision).rooms.find(room => room.venueId === session.venueId),
  ).toMatchObject({
    alarms: [{ kind: 'relieved', reason }],
  })
})

/** The token of another agent of the same agency. */
async function colleague(admin: string): Promise<string> {
  const me = await app.ask('GET', '/api/me', { token: session.agent })
  const account = {
    ...{ username: 'relief', name: '接替人员', roles: ['agent'] },
    agencyId: me.at('me.staff.agencyId'),
  }
  const made = await app.ask('POST', '/api/accounts', { token: admin, body: account })
  const password = made.at('password')
  const loggedIn = await app.ask('POST', '/api/login/staff', { body: { username: 'relief', password } })
  const token = String(loggedIn.at('token'))
  await app.ask('POST', '/api/me/password', { token, body: { password, newPassword: 'Quite-another-1' } })
  return token
}
