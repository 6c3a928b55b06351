import { waitOf } from '../../src/rules/estimate'
import { maySee, type Sight, type Viewer } from '../../src/rules/visibility'
import { bidSession, hall, HOUR, MINUTE } from './support/scenario'

const viewers: Viewer[] = ['public', 'holder', 'kiosk', 'screen', 'staff', 'supervision']
const sights: Sight[] = ['counts', 'calling', 'line', 'bidders', 'progress']

/** Before the deadline of a sealed session; everything that is not named here is hidden. */
const sealed: Partial<Record<Viewer, Sight[]>> = {
  screen: ['calling'],
  staff: ['counts', 'calling', 'line', 'progress'],
  supervision: ['calling'],
}
const open: Record<Viewer, Sight[]> = {
  public: ['counts', 'calling', 'progress'],
  holder: ['counts', 'calling', 'progress'],
  kiosk: ['counts', 'calling', 'progress'],
  screen: ['counts', 'calling', 'progress'],
  staff: sights,
  supervision: ['counts', 'calling', 'progress'],
}
const cells = viewers.flatMap(viewer => sights.map(sight => [viewer, sight] as const))

test.each(cells)('before the deadline of a sealed session: %s and %s', (viewer, sight) => {
  const { venue, now } = bidSession()
  expect(maySee(venue, viewer, sight, now)).toBe(sealed[viewer]?.includes(sight) ?? false)
})

test.each(cells)('from the deadline on, and in halls: %s and %s', (viewer, sight) => {
  const session = bidSession()
  expect(maySee(session.venue, viewer, sight, session.now + HOUR)).toBe(open[viewer].includes(sight))
  const { venue, now } = hall()
  expect(maySee(venue, viewer, sight, now)).toBe(open[viewer].includes(sight))
})

test('a sealed band of waiting is in quarters of an hour and changes every five minutes at the most', () => {
  const venue = bidSession()
  for (let i = 0; i < 9; i++) venue.take(`h${i}`)
  const ticket = venue.ticket(venue.take('ann'))
  const band = waitOf(venue.venue, ticket, venue.now)
  expect((band?.from ?? 1) % (15 * MINUTE)).toBe(0)
  expect((band?.to ?? 1) % (15 * MINUTE)).toBe(0)
  expect(waitOf(venue.venue, ticket, venue.now + 5 * MINUTE - 1)).toEqual(band)
})
