import { connectLive } from '../support/live'
import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
let session: OpenSession
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app, { policy: { visibility: 'sealed' } })
})
afterAll(() => app.close())

const claim = (ticketId: string, token: string, claimCode: unknown) =>
  app.ask('POST', `/api/tickets/${ticketId}/claim`, { token, body: { claimCode } })

test('a ticket that staff take off a lost phone is gone from there at once, and another phone claims it', async () => {
  const { ticketId, token, ticket } = await session.take(1)
  const lost = await connectLive(app.url, token)
  await lost.watch(`ticket/${ticketId}`)
  const ended = new Promise(resolve => lost.socket.once('disconnect', resolve))
  const request = {
    token: session.agent,
    body: { reason: '手机丢失，已核对授权书' },
    headers: { 'Idempotency-Key': 'reissue-key-0001' },
  }
  const path = `/api/tickets/${ticketId}/reissue`
  const done = await app.ask('POST', path, request)
  expect([done.status, done.at('ticket.label')]).toEqual([200, ticket.label])
  await ended
  expect((await app.ask('GET', `/api/tickets/${ticketId}`, { token })).status).toBe(404)
  // The answer got lost and is asked for again: the same slip.
  expect((await app.ask('POST', path, request)).at('claimCode')).toBe(done.at('claimCode'))

  const phone = await app.guest()
  expect((await claim(ticketId, phone, 'AAAAAAAAAAAA')).at('error.code')).toBe('ticket/claim_invalid')
  const claimed = await claim(ticketId, phone, done.at('claimCode'))
  expect([claimed.status, claimed.at('ticket.label')]).toEqual([200, ticket.label])
  const thief = await claim(ticketId, await app.guest(), done.at('claimCode'))
  expect([thief.status, thief.at('error.code')]).toEqual([409, 'ticket/already_claimed'])

  const again = await app.ask('POST', path, { token: session.agent, body: { reason: '又换手机' } })
  expect((await claim(ticketId, await app.guest(), done.at('claimCode'))).status).toBe(404)
  expect((await claim(ticketId, await app.guest(), again.at('claimCode'))).status).toBe(200)
})
