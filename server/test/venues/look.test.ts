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
