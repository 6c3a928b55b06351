import { placesLeft, slotsOf } from '../../src/rules/appointments'
import { defaultMarks, noticesOf, remindsNext } from '../../src/rules/notices'
import { createTally, figuresOf } from '../../src/rules/statistics'
import { hall, HOUR, MINUTE, NINE, type Scenario } from './support/scenario'

const TEN = NINE + HOUR
const bookable = (): Scenario => hall({}, { minutes: 30, places: 2 })

function book(scenario: Scenario, holder: string, slotAt = TEN): string {
  const wish = wishOf(scenario, holder, slotAt)
  return scenario.do(wish) === undefined ? '' : wish.ticketId
}

function wishOf({ venue }: Scenario, holderKey: string, slotAt = TEN) {
  const ticketId = `v.b${venue.count}`
  return { type: 'book', by: 'holder', queueId: 'v.A', ticketId, holderKey, slotAt } as const
}

const signIn = (scenario: Scenario, ticketId: string) =>
  scenario.do({ type: 'arrive', by: 'holder', ticketId, way: 'screen' })
const at = (scenario: Scenario, instant: number): Scenario => scenario.wait(instant - scenario.now)
function left({ venue }: Scenario, slotAt = TEN): number {
  const queue = venue.queues.get('v.A')
  return queue === undefined ? -1 : placesLeft(venue, queue, slotAt)
}

test('the slots fill the hours of the day, and a queue without them has none', () => {
  const { venue } = bookable()
  const [a, b] = [...venue.queues.values()].map(queue => slotsOf(venue, queue))
  expect(a).toEqual([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15].map(i => NINE + i * 30 * MINUTE))
  expect(b).toEqual([])
})

test('who has booked has no number yet, and nobody waits behind them', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  expect(scenario.ticket(ann)).toMatchObject({ state: 'registered', label: null, slotAt: TEN })
  scenario.take('bob')
  expect(scenario.line()).toEqual(['bob'])
  expect(scenario.ticket(scenario.call())).toMatchObject({ holderKey: 'bob', label: 'A001' })
})

test('who signs in in time gets the next number and stands in the line by the slot', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  at(scenario, TEN - 20 * MINUTE).take('before')
  signIn(scenario, ann)
  expect(scenario.ticket(ann)).toMatchObject({ state: 'waiting', label: 'A002', arrivedBy: 'screen' })
  at(scenario, TEN - MINUTE).take('just before')
  at(scenario, TEN + MINUTE).take('after')
  expect(scenario.line()).toEqual(['before', 'just before', 'ann', 'after'])
})

test('who signs in late stands in the line by the time of arrival', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  at(scenario, TEN + 5 * MINUTE).take('before')
  scenario.wait(MINUTE)
  signIn(scenario, ann)
  scenario.wait(MINUTE).take('after')
  expect(scenario.line()).toEqual(['before', 'ann', 'after'])
})

test('nobody signs in more than half an hour early, or after the hours in which the slot lies', () => {
  const scenario = bookable()
  const arrive = { type: 'arrive', ticketId: book(scenario, 'ann'), way: 'staff' } as const
  at(scenario, TEN - 30 * MINUTE - 1)
  expect(scenario.refused(arrive)).toBe('slot/early')
  at(scenario, NINE + 3 * HOUR)
  expect(scenario.refused(arrive)).toBe('slot/passed')
})

test('a slot takes as many as it has places, and a booking given back leaves its place', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  book(scenario, 'bob')
  expect(left(scenario)).toBe(0)
  expect(scenario.refused(wishOf(scenario, 'cat'))).toBe('slot/full')
  scenario.do({ type: 'cancel', by: 'holder', ticketId: ann })
  expect(left(scenario)).toBe(1)
  expect(book(scenario, 'cat')).not.toBe('')
})

test('only a slot that there is, and that is still to come, is booked, and only while numbers are given', () => {
  const scenario = bookable()
  expect(scenario.refused(wishOf(scenario, 'ann', TEN + 1))).toBe('slot/unknown')
  expect(scenario.refused({ ...wishOf(scenario, 'ann'), queueId: 'v.B' })).toBe('slot/unknown')
  expect(scenario.refused(wishOf(scenario, 'ann', NINE))).toBe('slot/passed')
  scenario.do({ type: 'setGate', queueId: 'v.A', gate: 'paused' })
  expect(scenario.refused(wishOf(scenario, 'ann'))).toBe('queue/closed')
})

test('a time of the afternoon is booked while the hall is closed at noon', () => {
  const scenario = at(bookable(), NINE + 4 * HOUR)
  expect(book(scenario, 'ann', NINE + 5 * HOUR)).not.toBe('')
})

test('who has booked and asks again, for a number or another time, gets the booking back', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  expect(scenario.take('ann')).toBe(ann)
  expect(book(scenario, 'ann', TEN + HOUR)).toBe('')
})

test('a booking that nobody came for ends with the hours in which it lay, and its holder may take again', () => {
  const scenario = bookable()
  const [ann, bob] = [book(scenario, 'ann'), book(scenario, 'bob', NINE + 5 * HOUR)]
  at(scenario, NINE + 3 * HOUR).tick()
  expect(scenario.ticket(ann)).toMatchObject({ state: 'void', reason: 'lapsed' })
  expect(scenario.ticket(bob).state).toBe('registered')
  at(scenario, NINE + 5 * HOUR)
  expect(scenario.take('ann')).not.toBe(ann)
})

test('who has booked is reminded an hour before, and not who booked within that hour or is there', () => {
  const scenario = bookable()
  const kinds = (ticketId: string) =>
    noticesOf(scenario.venue, scenario.ticket(ticketId), defaultMarks, scenario.now).map(({ kind }) => kind)
  const slot = NINE + 2.5 * HOUR
  const [ann, there] = [book(scenario, 'ann', slot), book(scenario, 'there', slot)]
  scenario.wait(MINUTE)
  expect(remindsNext(scenario.venue, scenario.now)).toBe(NINE + 30 * MINUTE)
  expect(kinds(ann)).not.toContain('appointment')
  at(scenario, slot - HOUR)
  expect(kinds(ann)).toContain('appointment')
  scenario.wait(MINUTE)
  expect(kinds(book(scenario, 'late', slot - 30 * MINUTE))).not.toContain('appointment')
  at(scenario, slot - 10 * MINUTE)
  signIn(scenario, there)
  expect(kinds(there)).not.toContain('appointment')
  at(scenario, slot)
  expect(kinds(ann)).not.toContain('appointment')
})

test('a booking counts as a number once its holder signs in, and its waiting begins then', () => {
  const scenario = bookable()
  const ann = book(scenario, 'ann')
  scenario.do({ type: 'cancel', by: 'holder', ticketId: book(scenario, 'bob') })
  at(scenario, TEN - 10 * MINUTE)
  signIn(scenario, ann)
  at(scenario, TEN + 5 * MINUTE).call()
  const tally = createTally()
  for (const event of scenario.events) tally.add(event)
  expect(figuresOf(tally.facts())).toMatchObject({
    taken: 1,
    cancelled: 0,
    waiting: { n: 1, median: 15 * MINUTE },
  })
})
