import { boardView } from '../../src/venues/views/board-view'
import { bidSession, HOUR, MINUTE, NINE } from '../../../shared/test/rules/support/scenario'

/** A session in which two have registered, and whose order is drawn five minutes before the deadline. */
function drawn(visibility: 'open' | 'sealed') {
  const session = bidSession({ order: 'draw', visibility })
  session.take('ann')
  session.take('bob')
  session.now = NINE + 55 * MINUTE
  session.tick()
  session.do({ type: 'draw', number: '42', secret: 'secret' })
  return (now: number) => boardView(session.venue, 'screen', now).drawn?.number
}

test('of a sealed session the screen shows what was drawn from the deadline on, for ten minutes', () => {
  const shownAt = drawn('sealed')
  expect(shownAt(NINE + 59 * MINUTE)).toBeUndefined()
  expect(shownAt(NINE + HOUR)).toBe('42')
  expect(shownAt(NINE + HOUR + 10 * MINUTE)).toBe('42')
  expect(shownAt(NINE + HOUR + 11 * MINUTE)).toBeUndefined()
})

test('of an open session it is shown as soon as it is drawn', () => {
  const shownAt = drawn('open')
  expect(shownAt(NINE + 56 * MINUTE)).toBe('42')
  expect(shownAt(NINE + 66 * MINUTE)).toBeUndefined()
})

test('from the deadline on, and not before, the board says of which lots there are too few bids', () => {
  const session = bidSession()
  const tooFew = (now: number) => boardView(session.venue, 'screen', now).queues.map(lot => lot.tooFew)
  expect(tooFew(NINE + HOUR - 1)).not.toContain(true)
  expect(tooFew(NINE + HOUR)[0]).toBe(true)
})
