import { callBand, forecastOf } from '../../src/rules/forecast'
import { waitOf } from '../../src/rules/estimate'
import { slot } from '../../src/rules/venue'
import { chance } from './support/chance'
import { bidSession, hall, HOUR, MINUTE, NINE, type Scenario } from './support/scenario'

const open = { visibility: 'open', numbering: 'sequential' } as const

function queueIn({ venue }: Scenario) {
  const queue = venue.queues.get('v.A')
  if (queue === undefined) throw new Error('no queue A')
  return queue
}

interface Guess {
  ticketId: string
  from: number
  to: number
}

/** Plays a hall's morning with counters of some pace, and guesses now and then when somebody will be called; gives how many guesses held. */
function play(seed: number): { held: number; tooEarly: number; tooLate: number } {
  const { between, whole, gamma } = chance(seed)
  const venue = hall({ oneAtATime: false, missedAutomatically: false })
  const mean = MINUTE * 2 * 6 ** between(0, 1)
  const spread = between(0.3, 1)
  const [noShows, patience] = [between(0, 0.2), MINUTE * between(1, 6)]
  const counters = ['c1', 'c2', 'c3'].slice(0, whole(1, 3)).map(counterId => ({ counterId, free: 0 }))
  for (const counter of counters) counter.free = NINE + between(0, mean / 3)
  for (let i = whole(15, 80); i > 0; i--) venue.take(`h${i}`)
  const guesses: Guess[] = []
  const calledAt = new Map<string, number>()
  for (let line = venue.line(); line.length > 0; line = venue.line()) {
    counters.sort((a, b) => a.free - b.free)
    const [counter] = counters
    if (counter === undefined) break
    const before = venue.now
    venue.now = Math.round(between(before, counter.free))
    if (between(0, 1) < 0.1) {
      const nth = whole(0, line.length - 1)
      const ticketId = venue.venue.byHolder.get(slot('v.A', line[nth] ?? '')) ?? ''
      guesses.push({ ticketId, ...callBand(venue.venue, queueIn(venue), nth + 1, venue.now) })
    }
    venue.now = Math.round(counter.free)
    const ticketId = venue.call(counter.counterId)
    calledAt.set(ticketId, venue.now)
    counter.free = venue.now + (between(0, 1) < noShows ? patience : gamma(mean, spread))
  }
  const when = ({ ticketId }: Guess) => calledAt.get(ticketId) ?? NaN
  return {
    held: guesses.filter(guess => guess.from <= when(guess) && when(guess) <= guess.to).length,
    tooEarly: guesses.filter(guess => when(guess) < guess.from).length,
    tooLate: guesses.filter(guess => guess.to < when(guess)).length,
  }
}

test('of the bands that say 80 %, 75 to 85 of 100 hold, over many paces, counters and no-shows', () => {
  const total = { held: 0, tooEarly: 0, tooLate: 0 }
  for (let seed = 1; seed <= 400; seed++) {
    const one = play(seed)
    total.held += one.held
    total.tooEarly += one.tooEarly
    total.tooLate += one.tooLate
  }
  const all = total.held + total.tooEarly + total.tooLate
  expect(all).toBeGreaterThan(1000)
  expect(total.held / all).toBeGreaterThan(0.75)
  expect(total.held / all).toBeLessThan(0.85)
  // Neither side is favoured.
  expect(total.tooEarly / all).toBeLessThan(0.15)
  expect(total.tooLate / all).toBeLessThan(0.15)
})

test('a later place has a later band, and one more counter brings it nearer', () => {
  const venue = hall()
  for (let i = 0; i < 20; i++) venue.take(`h${i}`)
  venue.call('c1')
  const band = (nth: number, extra = 0) => callBand(venue.venue, queueIn(venue), nth, venue.now, { extra })
  for (let nth = 1; nth < 19; nth++) {
    expect(band(nth).from).toBeLessThanOrEqual(band(nth + 1).from)
    expect(band(nth).to).toBeLessThan(band(nth + 1).to)
    expect(band(nth).from).toBeGreaterThanOrEqual(venue.now)
  }
  expect(band(19, 1).to).toBeLessThan(band(19).to)
})

test('a room that works quickly has nothing to fear', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 5; i++) venue.take(`h${i}`)
  const forecast = forecastOf(venue.venue, queueIn(venue), venue.now)
  expect(forecast).toMatchObject({ waiting: 5, late: 0, tight: 0, counters: 0 })
  expect(forecast.served?.to).toBeLessThan(NINE + HOUR)
  expect(forecast.callBy).toBeGreaterThan(venue.now)
})

test('who would be served after the deadline is counted early, with the counters that would help', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 20; i++) venue.take(`h${i}`)
  for (let i = 0; i < 8; i++) {
    venue.call('c1')
    venue.wait(4 * MINUTE)
  }
  const forecast = forecastOf(venue.venue, queueIn(venue), venue.now)
  expect(forecast.waiting).toBe(12)
  expect(forecast.late).toBeGreaterThan(3)
  expect(forecast.tight).toBeGreaterThanOrEqual(forecast.late)
  expect(forecast.callBy).toBeLessThan(venue.now)
  expect(forecast.counters).toBeGreaterThanOrEqual(1)
  expect(forecast.counters).toBeLessThanOrEqual(3)
})

test('nine more counters are the most that is proposed', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 40; i++) venue.take(`h${i}`)
  venue.call()
  venue.wait(58 * MINUTE)
  expect(forecastOf(venue.venue, queueIn(venue), venue.now)).toMatchObject({ counters: null })
})

test('it is the delivery that counts: the time from a call to the desk belongs to it', () => {
  const venue = bidSession(open)
  for (let i = 0; i < 3; i++) venue.take(`h${i}`)
  const ticketId = venue.call()
  venue.wait(6 * MINUTE)
  const before = forecastOf(venue.venue, queueIn(venue), venue.now)
  venue.do({ type: 'serve', ticketId })
  const after = forecastOf(venue.venue, queueIn(venue), venue.now)
  expect((after.served?.to ?? 0) - (before.served?.to ?? 0)).toBe(6 * MINUTE)
})

test('an idle counter says nothing about the pace: only who waited through a cycle measures it', () => {
  const venue = hall()
  for (const holder of ['ann', 'bob']) {
    const ticketId = venue.take(holder)
    venue.call()
    venue.do({ type: 'cancel', ticketId })
    venue.wait(20 * MINUTE)
  }
  expect(queueIn(venue).pace?.cycles).toBe(0)
  venue.take('cai')
  venue.take('dan')
  venue.call()
  venue.do({ type: 'miss', ticketId: venue.venue.byHolder.get(slot('v.A', 'cai')) ?? '' })
  venue.wait(2 * MINUTE).call()
  expect(queueIn(venue).pace).toMatchObject({ cycles: 1, mean: 2 * MINUTE })
})

test('before a session has a pace of its own, what its agency is used to is expected of it', () => {
  const servedBy = (usualCycle: number) => {
    const venue = bidSession(open, { usualCycle })
    for (let i = 0; i < 12; i++) venue.take(`h${i}`)
    return (forecastOf(venue.venue, queueIn(venue), venue.now).served?.to ?? 0) - venue.now
  }
  expect(servedBy(10 * MINUTE) / servedBy(2 * MINUTE)).toBeCloseTo(5)
})

test('several called at one instant say nothing of how even the work is', () => {
  const venue = hall({ oneAtATime: false })
  for (let i = 0; i < 4; i++) venue.take(`h${i}`)
  for (let i = 0; i < 3; i++) venue.call()
  expect(callBand(venue.venue, queueIn(venue), 1, venue.now).to).toBeGreaterThan(venue.now)
})

test('nobody waits: there is nothing to forecast', () => {
  const venue = hall()
  expect(forecastOf(venue.venue, queueIn(venue), venue.now)).toMatchObject({ waiting: 0, served: null })
  expect(waitOf(venue.venue, venue.ticket(venue.take('ann')), venue.now)).not.toBeNull()
})
