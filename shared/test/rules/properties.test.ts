import fc from 'fast-check'
import type { Policy } from '../../src/rules/policy'
import { isBooked } from '../../src/rules/appointments'
import type { Ticket } from '../../src/rules/ticket'
import type { VenueCommand, VenueEvent } from '../../src/rules/venue-rulebook'
import type { Venue } from '../../src/rules/venue'
import { bidSession, dump, hall, MINUTE, NINE, rulebook, type Scenario, SECOND } from './support/scenario'

/** What may happen next, before it is known to whom: numbers choose among those who are there. */
interface Step {
  kind: string
  who: number
  queue: 'v.A' | 'v.B'
  counter: string
  wait: number
}

const kinds = [
  ...[
    'take',
    'take',
    'take',
    'take',
    'elderly',
    'call',
    'call',
    'call',
    'recall',
    'serve',
    'serve',
    'finish',
    'finish',
  ],
  ...[
    'miss',
    'requeue',
    'transfer',
    'cancel',
    'void',
    'pass',
    'arrive',
    'look',
    'reissue',
    'undo',
    'claim',
    'outOfOrder',
    'book',
    'book',
    'signIn',
    'signIn',
    'gate',
    'tick',
  ],
]
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.oneof(fc.nat(3), fc.nat(40)),
  queue: fc.constantFrom('v.A', 'v.B'),
  counter: fc.constantFrom('c1', 'c2', 'c3'),
  wait: fc.oneof(fc.nat(SECOND), fc.nat(5 * SECOND), fc.nat(200 * SECOND)),
})
/** A few who come, go and come back within moments: what makes a ticket live a second time. */
const returning: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...[
      'take',
      'take',
      'take',
      'void',
      'cancel',
      'undo',
      'undo',
      'call',
      'miss',
      'requeue',
      'transfer',
      'claim',
    ],
  ),
  who: fc.nat(5),
  queue: fc.constantFrom('v.A', 'v.A', 'v.A', 'v.B'),
  counter: fc.constantFrom('c1', 'c2', 'c3'),
  wait: fc.nat(SECOND),
})
/** Numbers that go from one to another of the same bidder, live or not. */
const handing: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('take', 'take', 'call', 'miss', 'reissue', 'claim'),
  who: fc.constantFrom(0, 7, 14, 1),
  queue: fc.constant('v.A'),
  counter: fc.constantFrom('c1', 'c2'),
  wait: fc.nat(SECOND),
})
const steps = fc.oneof(
  fc.array(step, { minLength: 1, maxLength: 120 }),
  fc.array(returning, { minLength: 20, maxLength: 120, size: 'max' }),
)

const policies: Partial<Policy>[] = [
  {},
  { arrivalRequired: true, requeueAfter: 1 },
  { numbering: 'opaque', oneAtATime: false, missedAutomatically: false },
]

interface Taken {
  ticketIds: string[]
}

/** The command of a step, or null when nobody is there for it. */
function commandOf(
  scenario: Scenario,
  { kind, who, queue, counter }: Step,
  taken: Taken,
  key?: string,
): VenueCommand | null {
  const ticketId = taken.ticketIds[who % Math.max(1, taken.ticketIds.length)] ?? ''
  const by = 'staff/s1'
  const given = key === undefined ? { by } : { by, key }
  switch (kind) {
    case 'take':
    case 'elderly': {
      const id = `v.t${taken.ticketIds.length + 1}`
      const isBid = scenario.venue.info.facts.kind === 'bidSession'
      return {
        type: 'take',
        ...given,
        queueId: queue,
        ticketId: id,
        holderKey: `h${who}`,
        random: who * 7907 + taken.ticketIds.length,
        ...(isBid ? { bidderKey: `b${who % 7}` } : {}),
        ...(kind === 'elderly' && !isBid ? { credit: 'elderly' } : {}),
      }
    }
    case 'book': {
      const id = `v.t${taken.ticketIds.length + 1}`
      const slotAt = NINE + (who % 12) * 15 * MINUTE
      return { type: 'book', ...given, queueId: 'v.A', ticketId: id, holderKey: `h${who}`, slotAt }
    }
    case 'signIn': {
      // Only those who are still to come: few of all numbers are theirs.
      const toCome = [...scenario.venue.tickets.values()].filter(ticket => isBooked(ticket))
      const one = toCome[who % Math.max(1, toCome.length)]
      if (one === undefined) return null
      return { type: 'arrive', ...given, ticketId: one.ticketId, way: 'screen', random: who * 7907 }
    }
    case 'call':
      return { type: 'call', ...given, queueId: queue, counterId: counter }
    case 'outOfOrder':
      return { type: 'call', ...given, queueId: queue, counterId: counter, ticketId, reason: 'asked for' }
    case 'transfer':
      return { type: 'transfer', ...given, ticketId, queueId: queue }
    case 'arrive':
      return { type: 'arrive', ...given, ticketId, way: who % 2 === 0 ? 'screen' : 'staff' }
    case 'reissue':
      return { type: 'reissue', ...given, ticketId, holderKey: `slip-${who}`, reason: 'lost' }
    case 'look':
      return { type: 'look', ...given, ticketId, sight: 'bidder', counterId: counter }
    case 'void':
      return { type: 'void', ...given, ticketId, reason: 'left' }
    case 'claim':
      return { type: 'claim', ...given, ticketId, holderKey: `h${who}` }
    case 'finish':
      return {
        type: 'finish',
        ...given,
        ticketId,
        delivery: { accepted: false, seal: 'intact', copies: 1, refusalReason: 'x' },
      }
    case 'gate':
      return { type: 'setGate', ...given, queueId: queue, gate: who % 5 === 0 ? 'paused' : 'open' }
    case 'tick':
      return { type: 'tick', by: 'clock' }
    default:
      return { type: kind, ...given, ticketId } as VenueCommand
  }
}

/** Plays a history; calls `check` after each event with the venue as it was before it. */
function play(
  scenario: Scenario,
  history: readonly Step[],
  check: (event: VenueEvent, before: Venue) => void = () => undefined,
) {
  const taken: Taken = { ticketIds: [] }
  const behind = rulebook.empty()
  for (const event of scenario.events) rulebook.evolve(behind, event)
  for (const one of history) {
    scenario.wait(one.wait)
    const command = commandOf(scenario, one, taken)
    if (command === null) continue
    const decision = rulebook.decide(scenario.venue, command, scenario.now)
    if (!('event' in decision)) continue
    const event = JSON.parse(JSON.stringify(decision.event)) as VenueEvent
    rulebook.evolve(scenario.venue, event)
    scenario.events.push(event)
    if (event.type === 'taken' || event.type === 'booked') taken.ticketIds.push(event.ticketId)
    check(event, behind)
    rulebook.evolve(behind, event)
  }
}

/** Runs a property over histories in halls and bid sessions, under several policies. */
function always(title: string, property: (scenario: Scenario, history: Step[]) => void) {
  const places = [
    ...policies.map(policy => () => hall(policy)),
    () => hall({}, { minutes: 15, places: 2 }),
    () => hall({ numbering: 'opaque' }, { minutes: 15, places: 1 }),
    () => bidSession(),
    () => bidSession({ visibility: 'open', numbering: 'sequential' }),
  ]
  test(title, () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), steps, (place, history) => property(place(), history)),
      { numRuns: 150 },
    )
  })
}

/** Whether a ticket still counts as somebody's, said independently of the rules. */
const isLive = ({ state, endedAt }: Ticket, { policy }: Venue['info'], now: number) =>
  ['registered', 'waiting', 'called', 'serving'].includes(state) ||
  (state === 'missed' && now < (endedAt ?? 0) + policy.returnWithin * 60_000)

/** The instant that the place in the line speaks for, said independently of the rules: the slot for who signed in in time. */
const standsSince = ({ slotAt, arrivedAt, takenAt }: Ticket) =>
  slotAt === null ? takenAt : Math.max(slotAt, arrivedAt ?? 0)

/** Nobody (by `who`) may have two live tickets in a queue, ever. */
function oneEach(scenario: Scenario, history: Step[], who: (ticket: Ticket) => string | null) {
  const { venue } = scenario
  play(scenario, history, () => {
    const seen = new Set<string>()
    for (const ticket of venue.tickets.values()) {
      const one = who(ticket)
      if (one === null || !isLive(ticket, venue.info, scenario.now)) continue
      const slot = `${ticket.queueId} ${one}`
      expect(seen.has(slot)).toBe(false)
      seen.add(slot)
    }
  })
}

always('one holder has one live number in a queue', (scenario, history) =>
  oneEach(scenario, history, ticket => ticket.holderKey),
)

always('in an open session one bidder has one live number in a lot', (scenario, history) => {
  if (scenario.venue.info.policy.visibility === 'open') oneEach(scenario, history, ticket => ticket.bidderKey)
})

test('and also when its numbers are handed over, live or missed for good', () => {
  const histories = fc.array(handing, { minLength: 20, maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(histories, history => {
      const place = bidSession({ visibility: 'open', numbering: 'sequential', returnWithin: 0 })
      oneEach(place, history, ticket => ticket.bidderKey)
    }),
  )
})

always('a holder who has a number gets no other by asking again', (scenario, history) => {
  play(scenario, history, () => {
    for (const ticket of scenario.venue.tickets.values()) {
      if (!isLive(ticket, scenario.venue.info, scenario.now)) continue
      const { queueId, holderKey, ticketId } = ticket
      const wish = { type: 'take', by: 'h', queueId, holderKey, ticketId: 'v.new' } as const
      expect(rulebook.decide(scenario.venue, wish, scenario.now)).toEqual({
        again: { type: 'taken', ticketId },
      })
    }
  })
})

always('no label is given twice, and sequential ones have no gap', (scenario, history) => {
  play(scenario, history)
  const labels = scenario.events.flatMap(event =>
    (event.type === 'taken' || event.type === 'arrived') && event.label != null ? [event.label] : [],
  )
  expect(new Set(labels).size).toBe(labels.length)
  if (scenario.venue.info.policy.numbering === 'sequential')
    for (const prefix of ['A', 'B']) {
      const numbers = labels.filter(label => label.startsWith(prefix)).map(label => Number(label.slice(1)))
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    }
})

always(
  'the next to be called is the first of the line, among those who may be called',
  (scenario, history) => {
    play(scenario, history, (event, before) => {
      if (event.type !== 'called' || event.reason !== undefined) return
      const called = before.tickets.get(event.ticketId)
      for (const { ticketId } of before.lines.get(event.queueId) ?? []) {
        if (ticketId === event.ticketId) break
        const passedOver = before.tickets.get(ticketId)
        const mayBeCalled = !before.info.policy.arrivalRequired || passedOver?.arrivedAt !== null
        expect(mayBeCalled && passedOver?.forCounterId === null).toBe(false)
      }
      expect(called?.state).toBe('waiting')
    })
  },
)

always(
  'nobody is overtaken by one who took later (or booked a later time) by more than the credit, but for a requeue, a pass, a transfer or a reason',
  (scenario, history) => {
    const moved = new Set<string>()
    play(scenario, history, (event, before) => {
      if (
        (event.type === 'requeued' || event.type === 'passed' || event.type === 'transferred') &&
        'ticketId' in event
      )
        moved.add(event.ticketId)
      if (event.type !== 'called' || event.reason !== undefined) return
      const called = before.tickets.get(event.ticketId)
      if (called === undefined || moved.has(called.ticketId) || before.info.policy.arrivalRequired) return
      const longest = Math.max(0, ...Object.values(before.info.policy.creditMinutes)) * 60_000
      for (const { ticketId } of before.lines.get(event.queueId) ?? []) {
        const waiting = before.tickets.get(ticketId)
        if (waiting === undefined || moved.has(ticketId)) continue
        expect(standsSince(called) - standsSince(waiting)).toBeLessThanOrEqual(longest)
      }
    })
  },
)

always('a slot is never booked by more than it has places for', (scenario, history) => {
  const { venue } = scenario
  play(scenario, history, event => {
    if (event.type !== 'booked') return
    const mine = [...venue.tickets.values()].filter(
      ({ slotAt, state }) => slotAt === event.slotAt && state !== 'cancelled' && state !== 'void',
    )
    expect(mine.length).toBeLessThanOrEqual(venue.queues.get('v.A')?.slots?.places ?? 0)
  })
})

always('a counter that serves one at a time never holds two', (scenario, history) => {
  if (!scenario.venue.info.policy.oneAtATime) return
  play(scenario, history, () => {
    const busy = [...scenario.venue.tickets.values()].filter(
      ticket => ticket.state === 'called' || ticket.state === 'serving',
    )
    expect(new Set(busy.map(ticket => ticket.counterId)).size).toBe(busy.length)
  })
})

always('every event decided again gives the same bytes', (scenario, history) => {
  play(scenario, history, (event, before) => {
    const again = rulebook.decide(before, rulebook.commandOf(event), event.at)
    expect('event' in again ? JSON.stringify(again.event) : again).toBe(JSON.stringify(event))
  })
})

always('replay gives the same state', (scenario, history) => {
  play(scenario, history)
  const replayed = rulebook.empty()
  for (const event of scenario.events)
    rulebook.evolve(replayed, JSON.parse(JSON.stringify(event)) as VenueEvent)
  expect(dump(replayed)).toEqual(dump(scenario.venue))
})

always(
  'a draft changes nothing until it is merged, and then the same as if there had been none',
  (scenario, history) => {
    const direct = rulebook.empty()
    for (const event of scenario.events) rulebook.evolve(direct, event)
    play(scenario, history)
    const start = scenario.events.findIndex(event => event.type !== 'created' && event.type !== 'published')
    const base = rulebook.empty()
    for (const event of scenario.events.slice(0, start < 0 ? undefined : start)) rulebook.evolve(base, event)
    const before = JSON.stringify(dump(base))
    const draft = rulebook.fork(base)
    for (const event of start < 0 ? [] : scenario.events.slice(start)) rulebook.evolve(draft, event)
    expect(JSON.stringify(dump(base))).toBe(before)
    rulebook.merge(draft)
    expect(dump(base)).toEqual(dump(scenario.venue))
  },
)

always('a refusal and a repeat change nothing', (scenario, history) => {
  const taken: Taken = { ticketIds: [] }
  for (const one of history) {
    scenario.wait(one.wait)
    const command = commandOf(scenario, one, taken)
    if (command === null) continue
    const before = JSON.stringify(dump(scenario.venue))
    const decision = rulebook.decide(scenario.venue, command, scenario.now)
    expect(JSON.stringify(dump(scenario.venue))).toBe(before)
    if (!('event' in decision)) continue
    rulebook.evolve(scenario.venue, decision.event)
    if (decision.event.type === 'taken' || decision.event.type === 'booked')
      taken.ticketIds.push(decision.event.ticketId)
  }
})

always('the same key never does a thing twice', (scenario, history) => {
  const taken: Taken = { ticketIds: [] }
  history.forEach((one, i) => {
    scenario.wait(one.wait)
    const command = commandOf(scenario, one, taken, `key ${i}`)
    if (command === null || command.type === 'tick') return
    const decision = rulebook.decide(scenario.venue, command, scenario.now)
    if (!('event' in decision)) return
    rulebook.evolve(scenario.venue, decision.event)
    if (decision.event.type === 'taken' || decision.event.type === 'booked')
      taken.ticketIds.push(decision.event.ticketId)
    const again = rulebook.decide(scenario.venue, command, scenario.now + SECOND)
    expect(again).toEqual({ again: { ...rulebook.resultOf(decision.event), byKey: true } })
  })
})

always('time in the log never runs back, even when the clock does', (scenario, history) => {
  play(
    scenario,
    history.map((one, i) => (i % 3 === 0 ? { ...one, wait: -one.wait } : one)),
  )
  const times = scenario.events.map(event => event.at)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})
