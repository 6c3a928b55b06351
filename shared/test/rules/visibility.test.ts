import { waitOf } from '../../src/rules/estimate'
import { maySee, type Sight, type Viewer } from '../../src/rules/visibility'
import { bidSession, hall, HOUR, MINUTE, NINE, rulebook } from './support/scenario'

const viewers: Viewer[] = ['public', 'holder', 'kiosk', 'screen', 'staff', 'supervision']
const sights: Sight[] = ['counts', 'calling', 'line', 'bidders', 'progress', 'drawn', 'names']

/** Before the deadline of a sealed session; everything that is not named here is hidden. */
const sealed: Partial<Record<Viewer, Sight[]>> = {
  screen: ['calling'],
  staff: ['counts', 'calling', 'line', 'progress', 'drawn'],
  supervision: ['calling', 'drawn'],
}
const open: Record<Viewer, Sight[]> = {
  public: ['counts', 'calling', 'progress', 'drawn'],
  holder: ['counts', 'calling', 'progress', 'drawn'],
  kiosk: ['counts', 'calling', 'progress', 'drawn'],
  screen: ['counts', 'calling', 'progress', 'drawn'],
  staff: ['counts', 'calling', 'line', 'bidders', 'progress', 'drawn'],
  supervision: ['counts', 'calling', 'progress', 'drawn'],
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

describe.each(['sealed', 'open'] as const)('a %s session whose policy shows names', visibility => {
  const session = () => bidSession({ visibility, names: 'afterDeadline' })

  test.each(viewers)('shows them to nobody before the deadline: %s', viewer => {
    const { venue, now } = session()
    expect(maySee(venue, viewer, 'names', now)).toBe(false)
    expect(maySee(venue, viewer, 'names', now + HOUR - 1)).toBe(false)
  })

  test.each(cells)('adds the names to the rest from the deadline on: %s and %s', (viewer, sight) => {
    const { venue, now } = session()
    expect(maySee(venue, viewer, sight, now + HOUR)).toBe(sight === 'names' || open[viewer].includes(sight))
  })

  test('shows none when it was withdrawn', () => {
    const venue = session()
    venue.do({ type: 'callOff', reason: 'r' })
    expect(maySee(venue.venue, 'public', 'names', venue.now + HOUR)).toBe(false)
  })
})

test('a session whose log says nothing of names never shows them', () => {
  const { events } = bidSession()
  const venue = rulebook.empty()
  for (const event of events) {
    if (event.type === 'created') Reflect.deleteProperty(event.policy, 'names')
    const again = rulebook.decide(venue, rulebook.commandOf(event), event.at)
    expect('event' in again && JSON.stringify(again.event)).toBe(JSON.stringify(event))
    rulebook.evolve(venue, event)
  }
  expect(venue.info.policy.names).toBe('never')
  expect(maySee(venue, 'public', 'names', NINE + 2 * HOUR)).toBe(false)
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
