import { emptyVenue } from '@paihao/shared/rules/empty-venue'
import type { Queue, VenueFacts } from '@paihao/shared/rules/venue'
import { usualCycleOf } from '../../src/features/bid-sessions/usual-cycle'
import type { VenueJournal } from '../../src/venues/venues'
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
  const { openingRoom } = session.bidSession
  const { agencyId } = session.bidSession.agency
  const later = { ...venues, now: () => Date.parse(session.bidSession.deadline) }
  const mean = venues.now() - Date.parse(session.bidSession.createdAt)
  expect(await usualCycleOf(venues, store, { agencyId, openingRoom })).toBeUndefined()
  expect(await usualCycleOf(later, store, { agencyId: 'another', openingRoom })).toBeUndefined()
  const usual = await usualCycleOf(later, store, { agencyId, openingRoom })
  expect(usual).toBeGreaterThan(0)
  expect(usual).toBeLessThan(mean)
})

test('sessions in the same opening room come first, and those of other rooms where there are none', async () => {
  const { venues, store } = app.services
  // Sessions that are over, newest first, each with one lot's measured pace.
  const over = [
    { room: 'small', mean: 60_000 },
    { room: 'large', mean: 400_000 },
    { room: 'small', mean: 120_000 },
  ]
  const venueOf = (venueId: string) => {
    const { room, mean } = over[Number(venueId)] ?? { room: '', mean: 0 }
    const venue = emptyVenue()
    const facts = { kind: 'bidSession', agencyId: 'a', openingRoom: room, deadline: 1 }
    venue.info = { ...venue.info, facts: facts as unknown as VenueFacts } // nothing else is asked of them
    const pace = { cycles: 10, mean, square: mean * mean, calledAt: {}, comes: null }
    venue.queues.set('q', { queueId: 'q', pace } as unknown as Queue) // likewise
    return venue
  }
  const find = (venueId: string) => Promise.resolve({ state: venueOf(venueId) } as VenueJournal) // likewise
  const page = () => Promise.resolve({ venueIds: over.map((_, i) => String(i)), next: null })
  const usual = (openingRoom: string) =>
    usualCycleOf(
      { ...venues, find, now: () => 2 },
      { ...store, venues: { ...store.venues, page } },
      { agencyId: 'a', openingRoom },
    )
  expect(await usual('small')).toBe(90_000)
  expect(await usual('large')).toBe(400_000)
  expect(await usual('new')).toBe(Math.round(580_000 / 3))
})
