import { type Habit, type Judged, playMorning } from './support/guesses'

const [oneLot, twoLots] = [
  { lots: ['v.A'], most: 80 },
  { lots: ['v.A', 'v.B'], most: 40 },
]

function playMany(room: typeof oneLot, habit: Habit) {
  const sum = { calls: none(), services: none() }
  for (let seed = 1; seed <= 250; seed++) {
    const one = playMorning(seed, room.lots, room.most, habit)
    for (const which of ['calls', 'services'] as const)
      for (const how of ['held', 'early', 'late'] as const) sum[which][how] += one[which][how]
  }
  return sum
}

function none(): Judged {
  return { held: 0, early: 0, late: 0 }
}

/** Holds in 75 to 85 of 100, and favours neither side: on each are 15 of 100 at most, or so many. */
function expectRight({ held, early, late }: Judged, beside = 0.15) {
  const all = held + early + late
  expect(all).toBeGreaterThan(1000)
  expect(held / all).toBeGreaterThan(0.75)
  expect(held / all).toBeLessThan(0.85)
  expect(early / all).toBeLessThan(beside)
  expect(late / all).toBeLessThan(beside)
}

const usual: [string, typeof oneLot, Habit][] = [
  ['of one lot', oneLot, ([first]) => first],
  [
    'of two lots, from which they call as it comes',
    twoLots,
    (busy, _, { whole }) => busy[whole(0, busy.length - 1)],
  ],
]

describe.each(usual)('counters %s', (_, room, habit) => {
  test('of the bands that say 80 %, 75 to 85 of 100 hold, over many paces, counters and no-shows', () => {
    const { calls, services } = playMany(room, habit)
    expectRight(calls)
    expectRight(services)
  })
})

const singular: [string, Habit][] = [
  ['one lot after the other', ([first]) => first],
  ['one lot each', (busy, counter) => busy.find(lot => lot === (counter % 2 === 0 ? 'v.A' : 'v.B'))],
]

test.each(singular)('they hold of the next call too where counters call from %s', (_, habit) => {
  // Until it has shown, such a habit is not to be known, and errs to one side.
  expectRight(playMany(twoLots, habit).calls, 0.2)
})
