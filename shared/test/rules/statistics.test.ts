import fc from 'fast-check'
import { createTally, type FactKind, figuresOf, hoursOf } from '../../src/rules/statistics'
import type { VenueCommand, VenueEvent } from '../../src/rules/venue-rulebook'
import { hall, HOUR, MINUTE, NINE, rulebook, type Scenario, SECOND } from './support/scenario'

const verbs = [
  ...['take', 'take', 'take', 'call', 'call', 'serve', 'serve', 'finish', 'finish', 'miss', 'requeue'],
  ...['cancel', 'void', 'undo', 'undo', 'transfer', 'recall'],
] as const
const step = fc.record({
  verb: fc.constantFrom(...verbs),
  who: fc.nat(6),
  queueId: fc.constantFrom('v.A', 'v.B'),
  wait: fc.oneof(fc.nat(SECOND), fc.nat(3 * MINUTE)),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function commandOf({ verb, who, queueId }: Step, tickets: readonly string[]): VenueCommand {
  const by = 'staff/s1'
  const ticketId = tickets[who % Math.max(1, tickets.length)] ?? ''
  if (verb === 'take')
    return { type: verb, by, queueId, ticketId: `v.t${tickets.length}`, holderKey: `h${tickets.length}` }
  if (verb === 'call') return { type: verb, by, queueId, counterId: `c${(who % 3) + 1}` }
  if (verb === 'void') return { type: verb, by, ticketId, reason: 'left' }
  if (verb === 'transfer') return { type: verb, by, ticketId, queueId }
  return { type: verb, by, ticketId }
}

/** Plays what the rules allow of these steps, then lets the day end. */
function play(scenario: Scenario, steps: readonly Step[]): { events: VenueEvent[]; liveAtEnd: number } {
  const { venue, events } = scenario
  const tickets: string[] = []
  for (const one of steps) {
    scenario.wait(one.wait)
    const decision = rulebook.decide(venue, commandOf(one, tickets), scenario.now)
    if (!('event' in decision)) continue
    rulebook.evolve(venue, decision.event)
    events.push(decision.event)
    if (decision.event.type === 'taken') tickets.push(decision.event.ticketId)
  }
  const endsAt = NINE + 18 * HOUR
  const liveAtEnd = [...venue.tickets.values()].filter(({ state }) =>
    ['waiting', 'called', 'serving'].includes(state),
  ).length
  const ended: VenueEvent = { type: 'ended', at: endsAt, by: 'clock' }
  rulebook.evolve(venue, ended)
  return { events: [...events, ended], liveAtEnd }
}

type TicketEvent = Extract<VenueEvent, { ticketId: string }>

/** The same figures, said plainly: every event looks through all others of its number. */
function naive(events: readonly VenueEvent[]) {
  const all = events.flatMap(event => ('ticketId' in event ? [event] : []))
  const of = (ticketId: string) => all.filter(event => event.ticketId === ticketId)
  const isUndone = (event: TicketEvent) => {
    const later = of(event.ticketId)
    return later[later.indexOf(event) + 1]?.type === 'undone'
  }
  const before = (event: TicketEvent, types: readonly string[]) => {
    const earlier = of(event.ticketId)
    return (
      earlier
        .slice(0, earlier.indexOf(event))
        .filter(one => types.includes(one.type))
        .at(-1)?.at ?? NaN
    )
  }
  const count = (type: string) => all.filter(event => event.type === type && !isUndone(event)).length
  const took = (type: string, since: readonly string[]) =>
    all
      .filter(event => event.type === type && (type === 'called' || !isUndone(event)))
      .map(event => event.at - before(event, since))
      .sort((a, b) => a - b)
  return {
    taken: count('taken'),
    served: count('finished'),
    missed: count('missed'),
    cancelled: count('cancelled'),
    voided: count('voided'),
    waits: took('called', ['taken', 'requeued', 'transferred']),
    services: took('finished', ['served']),
  }
}

test('the figures are those of a plain look through the whole log', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100, size: 'max' }), steps => {
      const { events, liveAtEnd } = play(hall({ oneAtATime: false, missedAutomatically: false }), steps)
      const tally = createTally()
      for (const event of events) tally.add(event)
      const facts = tally.facts()
      const plain = naive(events)
      const { waiting, service, ...counts } = figuresOf(facts)
      expect(counts).toEqual({
        taken: plain.taken,
        served: plain.served,
        missed: plain.missed,
        cancelled: plain.cancelled,
        voided: plain.voided + liveAtEnd,
      })
      const durations = (kind: FactKind) =>
        facts.flatMap(fact => (fact.kind === kind ? [fact.took] : [])).sort((a, b) => (a ?? 0) - (b ?? 0))
      expect(durations('called')).toEqual(plain.waits)
      expect(durations('served')).toEqual(plain.services)
      expect(waiting?.n ?? 0).toBe(plain.waits.length)
      expect(service?.n ?? 0).toBe(plain.services.length)
    }),
    { numRuns: 200 },
  )
})

const called = (took: number) => ({ kind: 'called', at: 0, queueId: 'q', counterId: 'c', took }) as const

test.each([
  [[7], 7, 7],
  [[1, 3], 2, 3],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 60, 100],
])('of %j the median is %d and the 90th percentile %d', (durations, median, p90) => {
  expect(figuresOf(durations.map(called)).waiting).toEqual({ n: durations.length, median, p90 })
})

test('a day in which nobody was called has no times', () => {
  expect(figuresOf([])).toMatchObject({ taken: 0, waiting: null, service: null })
})

test('an hour in which nothing happened stands between two others', () => {
  const at = (time: number) => ({ ...called(0), at: time })
  expect(hoursOf([at(NINE + 5 * MINUTE), at(NINE + 2 * HOUR)], 72)).toEqual([
    NINE,
    NINE + HOUR,
    NINE + 2 * HOUR,
  ])
  expect(hoursOf([at(NINE), at(NINE + 2 * HOUR)], 2)).toEqual([NINE, NINE + 2 * HOUR])
})
