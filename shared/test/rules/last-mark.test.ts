import fc from 'fast-check'
import { bandsChangeAt, waitOf } from '../../src/rules/estimate'
import { markAfter } from '../../src/rules/last-mark'
import { defaultMarks, noticesOf } from '../../src/rules/notices'
import type { Ticket } from '../../src/rules/ticket'
import {
  bidSession,
  HOUR,
  MINUTE,
  NINE,
  rulebook,
  type Scenario,
  SECOND,
  type Wish,
} from './support/scenario'

/** Something that another bidder, or the desk, does in one of the lots. */
interface Step {
  kind: 'take' | 'call' | 'serve' | 'miss' | 'requeue' | 'cancel' | 'void' | 'pass'
  lot: 'v.A' | 'v.B'
  who: number
  wait: number
}
const kinds = [
  'take',
  'take',
  'take',
  'call',
  'call',
  'serve',
  'miss',
  'requeue',
  'cancel',
  'void',
  'pass',
] as const
const stepsOf = (longest: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      lot: fc.constantFrom('v.A' as const, 'v.B' as const),
      who: fc.nat(30),
      wait: fc.nat(longest),
    }),
    { maxLength: 25, size: 'max' },
  )

const mine = (scenario: Scenario): Ticket | undefined =>
  [...scenario.venue.tickets.values()].find(({ holderKey }) => holderKey === 'me')

function play(scenario: Scenario, steps: readonly Step[], prefix: string): Scenario {
  steps.forEach(({ kind, lot, who, wait }, i) => {
    scenario.wait(wait)
    const others = [...scenario.venue.tickets.values()].filter(({ holderKey }) => holderKey !== 'me')
    const ticketId = others[who % Math.max(1, others.length)]?.ticketId ?? ''
    if (kind === 'take')
      return void scenario.take(`${prefix}${i}`, { queueId: lot, ticketId: `v.${prefix}${i}` })
    const call = { type: 'call', queueId: lot, counterId: `c${(who % 3) + 1}` } as const
    const [next] = scenario.line(lot)
    if (kind === 'call' && next === 'me') return
    const wish = kind === 'call' ? call : ({ type: kind, ticketId, reason: 'left' } as Wish)
    const decision = rulebook.decide(scenario.venue, { by: 'staff/s1', ...wish }, scenario.now)
    if ('event' in decision) rulebook.evolve(scenario.venue, decision.event)
  })
  return scenario
}

test('whatever others do after a five-minute mark, a bidder of a sealed session is told the same until the next one', () => {
  let compared = 0
  fc.assert(
    fc.property(
      ...[stepsOf(20 * SECOND), stepsOf(6 * SECOND), stepsOf(6 * SECOND)],
      fc.boolean(),
      (before, one, other, isEarly) => {
        const bands = [one, other].map((after, i) => {
          const scenario = bidSession({ oneAtATime: false })
          for (let n = 0; n < 4; n++) scenario.take(`first${n}`)
          if (isEarly) scenario.take('me', { ticketId: 'v.me' })
          play(scenario, before, 'before')
          scenario.now = NINE + 15 * MINUTE
          if (!isEarly) scenario.take('me', { ticketId: 'v.me' })
          play(scenario, after, `after${i}x`)
          const ticket = mine(scenario)
          scenario.now = NINE + 20 * MINUTE - 1
          return ticket?.state === 'waiting' ? waitOf(scenario.venue, ticket, scenario.now) : undefined
        })
        if (bands.includes(undefined)) return
        compared++
        expect(bands[0]).toEqual(bands[1])
      },
    ),
    { numRuns: 120 },
  )
  expect(compared).toBe(120)
})

test('who passes or comes back is told of that at once, and of nothing that others did since the mark', () => {
  const bandsAfter = (own: (scenario: Scenario, me: string) => void) =>
    [0, 6].map(calls => {
      const scenario = bidSession({ oneAtATime: false, requeueAfter: 3 }, { usualCycle: 15 * MINUTE })
      for (let i = 0; i < 10; i++) scenario.take(`h${i}`)
      const me = scenario.take('me')
      for (let i = 10; i < 20; i++) scenario.take(`h${i}`)
      scenario.now = NINE + 15 * MINUTE
      for (let i = 0; i < calls; i++) scenario.call()
      own(scenario, me)
      return waitOf(scenario.venue, scenario.ticket(me), scenario.now)
    })
  const passed = bandsAfter((scenario, me) => scenario.do({ type: 'pass', ticketId: me }))
  const back = bandsAfter((scenario, me) => {
    scenario.do({ type: 'call', queueId: 'v.A', counterId: 'c1', ticketId: me, reason: 'asked for' })
    scenario.do({ type: 'miss', ticketId: me })
    scenario.do({ type: 'requeue', ticketId: me })
  })
  expect([passed[0], back[0]]).toEqual([passed[1], back[1]])
  expect(back[0]?.to).toBeLessThan(passed[0]?.to ?? 0)
})

test('at the next mark what happened meanwhile counts', () => {
  const scenario = bidSession({ oneAtATime: false }, { usualCycle: 10 * MINUTE })
  for (let i = 0; i < 12; i++) scenario.take(`h${i}`)
  const ticket = scenario.ticket(scenario.take('me'))
  scenario.now = NINE + 5 * MINUTE
  for (let i = 0; i < 10; i++) scenario.wait(10 * SECOND).call()
  const before = waitOf(scenario.venue, ticket, scenario.now)
  const after = waitOf(scenario.venue, ticket, markAfter(scenario.now))
  expect(after?.to).toBeLessThan((before?.to ?? 0) - 15 * MINUTE)
})

test('a draw gives everybody their place at once, also between two marks', () => {
  const scenario = bidSession({ order: 'draw' }, { usualCycle: 20 * MINUTE })
  const ids = Array.from({ length: 12 }, (_, i) => scenario.take(`h${i}`))
  scenario.now = NINE + 51 * MINUTE
  scenario.tick()
  scenario.do({ type: 'draw', number: '7', secret: 'secret' })
  const bands = ids.map(id => waitOf(scenario.venue, scenario.ticket(id), scenario.now))
  expect(new Set(bands.map(band => band?.to)).size).toBeGreaterThan(1)
})

test('in an open session a call ahead counts at once', () => {
  const scenario = bidSession({ visibility: 'open', numbering: 'sequential', oneAtATime: false })
  for (let i = 0; i < 12; i++) scenario.take(`h${i}`)
  const ticket = scenario.ticket(scenario.take('me'))
  scenario.now = NINE + HOUR / 4
  const before = waitOf(scenario.venue, ticket, scenario.now)
  scenario.call()
  expect(waitOf(scenario.venue, ticket, scenario.now)?.to).toBeLessThan(before?.to ?? 0)
})

test('that it is time to leave is told at a mark, and not when somebody else moves between two', () => {
  const scenario = bidSession({}, { usualCycle: 20 * MINUTE })
  for (let i = 0; i < 9; i++) scenario.take(`h${i}`)
  const ticketId = scenario.take('me')
  const MARK = NINE + 5 * MINUTE
  // Two minutes after a mark it would be so by the clock alone.
  const minutes = ((waitOf(scenario.venue, scenario.ticket(ticketId), MARK)?.from ?? 0) - MARK) / MINUTE
  const leaveAt = (at: number) =>
    noticesOf(
      scenario.venue,
      scenario.ticket(ticketId),
      { ...defaultMarks, leaveMinutes: minutes - 2 },
      at,
    ).find(({ kind }) => kind === 'leave')
  expect([0, 1, 2, 3, 4, 5].map(minute => leaveAt(MARK + minute * MINUTE + 1) !== undefined)).toEqual([
    ...[false, false, false, false, false],
    true,
  ])
  scenario.now = MARK + 6 * MINUTE
  scenario.take('another')
  expect(leaveAt(scenario.now)?.since).toBe(MARK + 5 * MINUTE)
  expect(bandsChangeAt(scenario.venue, NINE + 1)).toBe(NINE + 5 * MINUTE)
})

test('no band changes by the clock where nobody waits, and in an open session', () => {
  expect(bandsChangeAt(bidSession().venue, NINE)).toBeNull()
  const open = bidSession({ visibility: 'open', numbering: 'sequential' })
  open.take('me')
  expect(bandsChangeAt(open.venue, NINE)).toBeNull()
})

test('what was told before a mark is not told again after it', () => {
  const bandAt = (asked: boolean) => {
    const scenario = bidSession({ oneAtATime: false, order: 'arrival' }, { usualCycle: 10 * MINUTE })
    scenario.now = NINE
    for (let i = 0; i < 12; i++) scenario.take(`h${i}`)
    const ticket = scenario.ticket(scenario.take('me'))
    scenario.now = NINE + 5 * MINUTE
    for (let i = 0; i < 10; i++) scenario.wait(10 * SECOND).call()
    if (asked) waitOf(scenario.venue, ticket, scenario.now)
    return waitOf(scenario.venue, ticket, NINE + 10 * MINUTE)
  }
  expect(bandAt(true)).toEqual(bandAt(false))
})
