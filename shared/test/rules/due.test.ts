import { bidSession, draftSession, hall, HOUR, MINUTE, NINE, rulebook, SECOND } from './support/scenario'

const dueIn = (scenario: { venue: Parameters<typeof rulebook.dueAt>[0] }) =>
  (rulebook.dueAt(scenario.venue) ?? NaN) - NINE

test('next comes the next edge of the hours, and in the end the end of the day', () => {
  const venue = hall()
  const due: number[] = []
  for (let at = rulebook.dueAt(venue.venue); at !== null; at = rulebook.dueAt(venue.venue)) {
    due.push((at - NINE) / HOUR)
    venue.now = at
    venue.do({ type: 'tick', by: 'clock' })
  }
  expect(due).toEqual([3, 5, 8, 18])
  expect(venue.venue.info.stage).toBe('ended')
})

test('a draft has nothing due before it ends by itself, a day after its deadline', () => {
  expect(dueIn(draftSession())).toBe(25 * HOUR)
})

test('before anything is due the tick does nothing', () => {
  const venue = hall()
  venue.now = NINE + 3 * HOUR - 1
  expect(venue.do({ type: 'tick', by: 'clock' })).toBeUndefined()
})

test('a call is due to be repeated after the interval, the earliest first', () => {
  const venue = hall({ recallInterval: 60 })
  const [ann, bob] = [venue.take('ann'), venue.take('bob')]
  venue.call('c1')
  venue.wait(10 * SECOND).call('c2')
  expect(dueIn(venue)).toBe(MINUTE)
  venue.do({ type: 'serve', ticketId: ann })
  expect(dueIn(venue)).toBe(70 * SECOND)
  venue.wait(MINUTE).tick()
  expect(venue.ticket(bob).calls).toBe(2)
  expect(venue.events.at(-1)).toMatchObject({ type: 'recalled', by: 'clock' })
})

test('a recall by staff begins the interval anew', () => {
  const venue = hall({ recallInterval: 60 })
  const ticketId = venue.take('ann')
  venue.call()
  venue.wait(50 * SECOND).do({ type: 'recall', ticketId })
  expect(dueIn(venue)).toBe(110 * SECOND)
})

test('where nobody is missed by itself the clock recalls nobody', () => {
  const venue = hall({ missedAutomatically: false })
  venue.take('ann')
  venue.call()
  expect(dueIn(venue)).toBe(3 * HOUR)
})

test('two servers that tick the same thing do it once', () => {
  const venue = hall({ recallLimit: 0, recallInterval: 60 })
  const ticketId = venue.take('ann')
  venue.call()
  venue.wait(MINUTE)
  expect(venue.do({ type: 'miss', by: 'clock', ticketId })).toMatchObject({ type: 'missed' })
  expect(venue.do({ type: 'tick', by: 'clock' })).toBeUndefined()
})

test('what the clock would do too early it does not do, while staff may', () => {
  const venue = hall()
  const ticketId = venue.take('ann')
  venue.call()
  expect(venue.do({ type: 'recall', by: 'clock', ticketId })).toBeUndefined()
  expect(venue.do({ type: 'miss', by: 'clock', ticketId })).toBeUndefined()
  expect(venue.do({ type: 'end', by: 'clock' })).toBeUndefined()
  expect(venue.do({ type: 'recall', ticketId })).toMatchObject({ type: 'recalled' })
})

test('only the clock reaches an instant, and only one that is published', () => {
  const venue = bidSession()
  expect(venue.refused({ type: 'reach', instant: NINE })).toBe('session/wrong_state')
  expect(venue.do({ type: 'reach', by: 'clock', instant: NINE + 50 * MINUTE })).toBeUndefined()
  venue.wait(55 * MINUTE)
  expect(venue.do({ type: 'reach', by: 'clock', instant: NINE + 51 * MINUTE })).toBeUndefined()
  expect(venue.do({ type: 'reach', by: 'clock', instant: NINE + 50 * MINUTE })).toMatchObject({
    type: 'reached',
  })
})

test('a draw’s list closes by itself when taking ends, once', () => {
  const venue = bidSession({ order: 'draw' })
  venue.wait(50 * MINUTE).tick()
  expect(venue.events.filter(event => event.type === 'listClosed')).toHaveLength(1)
  expect(venue.do({ type: 'closeList' })).toBeUndefined()
})
