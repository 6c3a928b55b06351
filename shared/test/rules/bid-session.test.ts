import { concernsOf } from '../../src/rules/alarms'
import { venueState } from '../../src/rules/opening'
import {
  bidSession,
  draftSession,
  hall,
  HOUR,
  MINUTE,
  NINE,
  rulebook,
  SECOND,
  sha256,
} from './support/scenario'

test('a session is scheduled, open, closed at the end of taking, and archived a day after its deadline', () => {
  const venue = draftSession()
  const state = () => venueState(venue.venue, venue.now)
  expect(state()).toBe('draft')
  venue.do({ type: 'publish' })
  expect(venueState(venue.venue, NINE - 1)).toBe('scheduled')
  expect(state()).toBe('open')
  venue.do({ type: 'setGate', gate: 'paused' })
  expect(state()).toBe('paused')
  venue.wait(50 * MINUTE)
  expect(state()).toBe('closed')
  venue.wait(25 * HOUR).tick()
  expect(state()).toBe('archived')
})

test('what is left waiting at the end is void', () => {
  const venue = bidSession()
  const ticketId = venue.take('ann')
  venue.wait(25 * HOUR).tick()
  expect(venue.ticket(ticketId)).toMatchObject({ state: 'void', reason: 'ended' })
})

test('the published instants are told when they come, once each', () => {
  const venue = bidSession()
  venue.wait(HOUR).tick()
  const reached = venue.events.flatMap(event => (event.type === 'reached' ? [event.instant - NINE] : []))
  expect(reached).toEqual([50 * MINUTE, HOUR])
})

describe('the deadline', () => {
  const later = { type: 'moveDeadline', reason: '延期' } as const

  test('moves later only', () => {
    const venue = bidSession()
    const earlier = { ...later, deadline: NINE + 55 * MINUTE, takingClosesAt: NINE + 50 * MINUTE }
    expect(venue.refused(earlier)).toBe('session/deadline_earlier')
    venue.do({ ...later, deadline: NINE + 2 * HOUR, takingClosesAt: NINE + 2 * HOUR })
    venue.wait(HOUR + MINUTE)
    expect(venue.ticket(venue.take('ann')).state).toBe('waiting')
  })

  test('not once it has passed', () => {
    const venue = bidSession()
    venue.wait(HOUR)
    const wish = { ...later, deadline: NINE + 2 * HOUR, takingClosesAt: NINE + 2 * HOUR }
    expect(venue.refused(wish)).toBe('deadline/passed')
  })
})

describe('moving the deadline', () => {
  const wish = { type: 'moveDeadline', reason: '延期' } as const
  const at = (closes: number, deadline: number) => ({
    ...wish,
    takingClosesAt: NINE + closes * MINUTE,
    deadline: NINE + deadline * MINUTE,
  })

  test('a hall has none', () => {
    expect(hall().refused(at(60, 120))).toBe('session/wrong_state')
  })

  test('taking neither closes earlier than it would have nor after the deadline', () => {
    const venue = bidSession()
    expect(venue.refused(at(49, 120))).toBe('session/deadline_earlier')
    expect(venue.refused(at(121, 120))).toBe('session/deadline_earlier')
    venue.do(at(50, 120))
  })

  test('counts only if committed before the deadline that it moves', () => {
    const venue = bidSession()
    const decision = rulebook.decide(venue.venue, { by: 'staff/s1', ...at(60, 120) }, NINE)
    expect(decision).toMatchObject({ notAfter: NINE + HOUR - 1 })
  })

  test('taking opens again, and its new end is told as well', () => {
    const venue = bidSession()
    venue.wait(55 * MINUTE).tick()
    venue.do(at(120, 120))
    expect(venue.ticket(venue.take('ann')).state).toBe('waiting')
    venue.wait(2 * HOUR).tick()
    const reached = venue.events.flatMap(event => (event.type === 'reached' ? [event.instant - NINE] : []))
    expect(reached).toEqual([50 * MINUTE, 120 * MINUTE])
  })

  test('a closed list stays closed', () => {
    const venue = bidSession({ order: 'draw' })
    venue.wait(50 * MINUTE).tick()
    expect(venue.refused(at(60, 120))).toBe('draw/list_closed')
    venue.do(at(50, 120))
  })
})

describe('a draw', () => {
  const drawn = (holders: number) => {
    const venue = bidSession({ order: 'draw' })
    const tickets = Array.from({ length: holders }, (_, i) => venue.take(`h${i}`, { nonce: `nonce-${i}` }))
    venue.wait(50 * MINUTE).tick()
    venue.do({ type: 'draw', number: '42', secret: 'secret' })
    return { venue, tickets }
  }

  test('bidders register without a number, and get one when it is drawn', () => {
    const venue = bidSession({ order: 'draw' })
    const ticketId = venue.take('ann')
    expect(venue.ticket(ticketId)).toMatchObject({ state: 'registered', label: null })
    expect(venue.refused({ type: 'draw', number: '1', secret: 'secret' })).toBe('draw/list_open')
    venue.wait(50 * MINUTE).tick()
    venue.do({ type: 'draw', number: '1', secret: 'secret' })
    expect(venue.ticket(ticketId).state).toBe('waiting')
  })

  test('the list cannot be closed before taking ends, and nobody joins it afterwards', () => {
    const venue = bidSession({ order: 'draw' })
    expect(venue.refused({ type: 'closeList' })).toBe('draw/not_due')
    venue.wait(50 * MINUTE).tick()
    const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h', bidderKey: 'b' } as const
    expect(venue.refused(wish)).toBe('queue/closed')
  })

  test('another secret than the one committed to is refused', () => {
    const venue = bidSession({ order: 'draw' })
    venue.wait(50 * MINUTE).tick()
    expect(venue.refused({ type: 'draw', number: '1', secret: 'other' })).toBe('draw/secret_wrong')
  })

  test('anyone can recompute the order from what is published', () => {
    const { venue, tickets } = drawn(7)
    // Written from the prose of draw.ts alone.
    const list = tickets
      .map((id, i) => `v.A ${id} nonce-${i}`)
      .sort()
      .join('\n')
    const listHash = sha256(`paihao/draw/list/1\nv\n${list}`)
    const seed = sha256(`paihao/draw/seed/1\nv\n${listHash}\n42\nsecret`)
    const words: number[] = []
    for (let block = 0; words.length < 64; block++)
      words.push(
        ...(sha256(`paihao/draw/order/1\n${seed}\nv.A\n${block}`).match(/.{8}/g) ?? []).map(word =>
          parseInt(word, 16),
        ),
      )
    const order = [...tickets].sort()
    for (let i = order.length - 1; i > 0; i--) {
      let word = words.shift() ?? 0
      while (word >= 2 ** 32 - (2 ** 32 % (i + 1))) word = words.shift() ?? 0
      const j = word % (i + 1)
      ;[order[i], order[j]] = [order[j] ?? '', order[i] ?? '']
    }
    expect(venue.line()).toEqual(order.map(ticketId => venue.ticket(ticketId).holderKey))
  })

  test('who was taken out before the list closed cannot come back into it', () => {
    const venue = bidSession({ order: 'draw' })
    const ticketId = venue.take('ann')
    venue.wait(50 * MINUTE - SECOND).do({ type: 'void', ticketId, reason: 'wrong lot' })
    venue.wait(SECOND).tick()
    expect(venue.refused({ type: 'undo', ticketId })).toBe('ticket/undo_expired')
  })

  test('who was taken out of the closed list by mistake comes back into the draw, but not after it', () => {
    const venue = bidSession({ order: 'draw' })
    const [ann = '', bob = ''] = ['ann', 'bob'].map(holder => venue.take(holder))
    venue.wait(50 * MINUTE).tick()
    for (const ticketId of [ann, bob]) venue.do({ type: 'void', ticketId, reason: 'a mistake' })
    venue.do({ type: 'undo', ticketId: ann })
    venue.do({ type: 'draw', number: '1', secret: 'secret' })
    expect(venue.line()).toEqual(['ann'])
    expect(venue.refused({ type: 'undo', ticketId: bob })).toBe('ticket/undo_expired')
  })

  test('where nobody is there to draw a number it is drawn without one, and the reason stands in the log', () => {
    const venue = bidSession({ order: 'draw' })
    const ticketId = venue.take('ann', { nonce: 'nonce-of-ann' })
    venue.take('bob')
    venue.wait(50 * MINUTE).tick()
    const wish = { type: 'draw', number: '-', secret: 'secret' } as const
    expect(venue.refused(wish)).toBe('draw/number_required')
    expect(venue.do({ ...wish, absent: '监督人未到场' })).toMatchObject({
      number: '-',
      absent: '监督人未到场',
    })
    expect(venue.ticket(ticketId).state).toBe('waiting')
    expect(venue.venue.info.draw).toMatchObject({ absent: '监督人未到场', drawnAt: NINE + 50 * MINUTE })
  })

  test('five minutes after the list closed, lots that nobody has drawn are an alarm', () => {
    const venue = bidSession({ order: 'draw' })
    venue.wait(55 * MINUTE).tick()
    expect(concernsOf(venue.venue, venue.now)).toEqual([])
    expect(concernsOf(venue.venue, venue.now + 1)).toEqual(['undrawn'])
    venue.do({ type: 'draw', number: '1', secret: 'secret' })
    expect(concernsOf(venue.venue, venue.now + 1)).toEqual([])
  })

  test('another number after the draw is refused, and so is none: the first draw stands', () => {
    const { venue } = drawn(3)
    const before = venue.line()
    expect(venue.refused({ type: 'draw', number: '43', secret: 'secret' })).toBe('draw/already_drawn')
    const none = { type: 'draw', number: '-', absent: 'nobody there', secret: 'secret' } as const
    expect(venue.refused(none)).toBe('draw/already_drawn')
    expect(venue.line()).toEqual(before)
  })

  test('a session by arrival has neither list nor lots', () => {
    const venue = bidSession()
    expect(venue.refused({ type: 'closeList' })).toBe('session/wrong_state')
    expect(venue.refused({ type: 'draw', number: '1', secret: 'secret' })).toBe('session/wrong_state')
  })

  test('labels are distinct, and the same number again is answered like the first', () => {
    const { venue, tickets } = drawn(30)
    expect(new Set(tickets.map(ticketId => venue.ticket(ticketId).label)).size).toBe(30)
    const events = venue.events.length
    expect(venue.do({ type: 'draw', number: '42', secret: 'secret' })).toBeUndefined()
    expect(venue.events).toHaveLength(events)
  })
})
