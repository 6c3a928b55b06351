import { usualCycleOf } from '../../src/features/bid-sessions/usual-cycle'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

test('what an agency is used to is measured in its sessions that are over, and in nobody else’s', async () => {
  const session = await openSession(app)
  for (let number = 1; number <= 6; number++) await session.take(number)
  for (let call = 1; call <= 6; call++) {
    const { ticketId } = await session.call()
    await session.move(ticketId, 'miss')
  }
  const { venues, store } = app.services
  const { agencyId } = session.bidSession.agency
  const later = { ...venues, now: () => Date.parse(session.bidSession.deadline) }
  const mean = venues.now() - Date.parse(session.bidSession.createdAt)
  expect(await usualCycleOf(venues, store, agencyId)).toBeUndefined()
  expect(await usualCycleOf(later, store, 'another')).toBeUndefined()
  const usual = await usualCycleOf(later, store, agencyId)
  expect(usual).toBeGreaterThan(0)
  expect(usual).toBeLessThan(mean)
})
