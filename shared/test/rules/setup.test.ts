import { usualClose } from '../../src/rules/opening'
import { bidSessionPolicy, hallPolicy, type Policy } from '../../src/rules/policy'
import type { VenueCommand } from '../../src/rules/venue-rulebook'
import { bidSession, draftSession, hall, HOUR, MINUTE, NINE, rulebook } from './support/scenario'

/** What is said to setting up a venue; `times` in minutes from nine. */
function created(more: Partial<Policy>, prefixes: string[] = ['A'], times = [0, 50, 60]) {
  const [opens = 0, closes = 0, deadline = 0] = times.map(minutes => NINE + minutes * MINUTE)
  const names = { agencyId: 'a', agencyName: 'a', projectCode: 'p', projectName: 'p', tenderer: 't' }
  const command: VenueCommand = {
    type: 'create',
    by: 'staff/s1',
    venueId: 'v',
    facts: {
      kind: 'bidSession',
      ...names,
      openingRoom: 'r',
      takingOpensAt: opens,
      takingClosesAt: closes,
      deadline,
    },
    policy: { ...bidSessionPolicy, ...more },
    queues: prefixes.map(prefix => ({ queueId: `v.${prefix}`, prefix, name: prefix, lotCode: null })),
    counters: [],
  }
  const decision = rulebook.decide(rulebook.empty(), command, NINE)
  return 'refused' in decision ? decision.refused.code : Object.keys(decision)[0]
}

describe('setting up', () => {
  test('a sealed session with sequential labels contradicts itself', () => {
    expect(created({ numbering: 'sequential', visibility: 'sealed' })).toBe('policy/contradiction')
    expect(created({ numbering: 'sequential', visibility: 'open' })).toBe('event')
  })

  test('each queue has a prefix of its own, without the letters I and O', () => {
    expect(created({}, ['A', 'A'])).toBe('policy/prefix_twice')
    for (const prefix of ['I', 'O', 'a', '1', '']) expect(created({}, [prefix])).toBe('policy/prefix')
    expect(created({}, ['A', 'HZ'])).toBe('event')
  })

  test('taking opens before it closes, and closes by the deadline', () => {
    expect(created({}, ['A'], [50, 50, 60])).toBe('session/times')
    expect(created({}, ['A'], [0, 61, 60])).toBe('session/times')
    expect(created({}, ['A'], [0, 60, 60])).toBe('event')
  })

  test('with a draw, taking closes before the deadline: those drawn are still to deliver', () => {
    expect(created({ order: 'draw' }, ['A'], [0, 60, 60])).toBe('session/times')
    expect(created({ order: 'draw' }, ['A'], [0, 59, 60])).toBe('event')
  })

  test('taking that says no end closes at the deadline; with a draw half an hour before it, and halfway at the earliest', () => {
    const minutes = (order: Policy['order'], opens: number, ends: number, now = 0) => {
      const times = { takingOpensAt: NINE + opens * MINUTE, deadline: NINE + ends * MINUTE }
      return (usualClose(order, times, NINE + now * MINUTE) - NINE) / MINUTE
    }
    expect(minutes('arrival', 0, 90)).toBe(90)
    expect(minutes('draw', 0, 90)).toBe(60)
    expect(minutes('draw', 0, 40)).toBe(20)
    // Set up while taking should already be open.
    expect(minutes('draw', 0, 90, 80)).toBe(85)
    expect(minutes('draw', 0, 90, 100)).toBeLessThan(90)
  })

  test('a venue is set up once', () => {
    const { venue, now, events } = hall()
    const [first] = events
    if (first === undefined) throw new Error('nothing was set up')
    const again = rulebook.decide(venue, rulebook.commandOf(first), now)
    expect(again).toEqual({ again: { type: 'created', ticketId: null } })
  })
})

describe('publishing', () => {
  test('a hall has nothing to publish: it is open by its hours', () => {
    expect(hall().refused({ type: 'publish' })).toBe('session/wrong_state')
  })

  test('twice is once', () => {
    const venue = bidSession()
    expect(venue.do({ type: 'publish' })).toBeUndefined()
  })

  test('not once the deadline has passed, and it counts only if committed before', () => {
    const venue = draftSession()
    const decision = rulebook.decide(venue.venue, { type: 'publish', by: 'staff/s1' }, NINE)
    expect(decision).toMatchObject({ notAfter: NINE + HOUR - 1 })
    venue.wait(HOUR)
    expect(venue.refused({ type: 'publish' })).toBe('deadline/passed')
  })

  test('a draw needs the commitment to the secret, and nothing else has one', () => {
    expect(draftSession({ order: 'draw' }).refused({ type: 'publish' })).toBe('draw/no_commitment')
    const venue = draftSession()
    expect(venue.do({ type: 'publish', commitment: 'c' })).not.toHaveProperty('commitment')
    expect(venue.venue.info.draw).toBeNull()
  })
})

describe('opening, pausing and closing', () => {
  test('a draft has no gate', () => {
    expect(draftSession().refused({ type: 'setGate', gate: 'paused' })).toBe('session/wrong_state')
  })

  test('a queue that is not there is not found', () => {
    expect(hall().refused({ type: 'setGate', queueId: 'v.Z', gate: 'paused' })).toBe('not_found')
  })

  test('one queue is paused alone; the whole venue takes them all, and each keeps its own gate', () => {
    const venue = hall()
    const take = (queueId: string) => venue.take('ann', { queueId })
    venue.do({ type: 'setGate', queueId: 'v.A', gate: 'paused' })
    expect(() => take('v.A')).toThrow('queue/closed')
    expect(take('v.B')).not.toBe('')
    venue.do({ type: 'setGate', gate: 'closed' })
    expect(() => venue.take('bob', { queueId: 'v.B' })).toThrow('queue/closed')
    venue.do({ type: 'setGate', gate: 'open' })
    expect(venue.take('bob', { queueId: 'v.B' })).not.toBe('')
    expect(() => take('v.A')).toThrow('queue/closed')
  })

  test('the same again changes nothing', () => {
    const venue = hall()
    expect(venue.do({ type: 'setGate', gate: 'open' })).toBeUndefined()
    expect(venue.do({ type: 'setGate', queueId: 'v.A', gate: 'open' })).toBeUndefined()
  })
})

describe('ending', () => {
  test('nobody ends a venue before its time', () => {
    expect(hall().refused({ type: 'end' })).toBe('session/wrong_state')
  })

  test('in a venue that has ended nothing moves any more', () => {
    const venue = hall({ ...hallPolicy, missedAutomatically: false })
    const ticketId = venue.take('ann')
    venue.do({ type: 'void', ticketId, reason: 'left' })
    venue.wait(18 * HOUR).tick()
    expect(venue.refused({ type: 'undo', ticketId })).toBe('ticket/wrong_state')
    expect(venue.refused({ type: 'setGate', gate: 'open' })).toBe('session/wrong_state')
    expect(venue.refused({ type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h' })).toBe(
      'queue/closed',
    )
    expect(venue.do({ type: 'end' })).toBeUndefined()
  })

  test('what was called, served or missed in time is void with it, and cannot be undone', () => {
    const venue = hall({ returnWithin: 1440, missedAutomatically: false })
    const ids = ['ann', 'bob', 'cai'].map(holder => venue.take(holder))
    const [called = '', serving = '', missed = ''] = ids
    for (const counterId of ['c1', 'c2', 'c3']) venue.call(counterId)
    venue.do({ type: 'serve', ticketId: serving })
    venue.do({ type: 'miss', ticketId: missed })
    venue.wait(18 * HOUR).tick()
    for (const ticketId of [called, serving, missed])
      expect(venue.ticket(ticketId)).toMatchObject({ state: 'void', reason: 'ended', from: null })
    expect(venue.venue.atCounter.size).toBe(0)
  })
})

test('nothing can be done in a venue that was never set up', () => {
  const venue = rulebook.empty()
  const nothing = { refused: { code: 'not_found' } }
  expect(rulebook.decide(venue, { type: 'end', by: 'clock' }, NINE)).toEqual(nothing)
  expect(rulebook.decide(venue, { type: 'call', by: 's', queueId: 'q', counterId: 'c' }, NINE)).toEqual(
    nothing,
  )
  expect(rulebook.decide(venue, { type: 'tick', by: 'clock' }, NINE)).toEqual({ nothing: true })
  expect(rulebook.dueAt(venue)).toBeNull()
})
