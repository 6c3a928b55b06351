import type { Delivery } from '../../src/rules/ticket'
import { venueState } from '../../src/rules/opening'
import {
  bidSession,
  draftSession,
  dump,
  hall,
  HOUR,
  MINUTE,
  NINE,
  rulebook,
  type Scenario,
} from './support/scenario'

const good: Delivery = { accepted: true, seal: 'intact', copies: 2 }
const roomIn = ({ venue }: Scenario) =>
  venue.info.facts.kind === 'bidSession' ? venue.info.facts.openingRoom : ''
const callOff = { type: 'callOff', reason: 'plans changed' } as const

test('with a draw, a later deadline does not let taking end with it', () => {
  const session = bidSession({ order: 'draw' })
  const wish = { type: 'moveDeadline', deadline: NINE + 3 * HOUR, reason: 'x' } as const
  expect(session.refused({ ...wish, takingClosesAt: wish.deadline })).toBe('session/times')
  session.do({ ...wish, takingClosesAt: NINE + 2 * HOUR })
})

describe('another opening room', () => {
  it('is where the opening is from then on, with where it was and why; every live ticket is told', () => {
    const session = bidSession()
    const waiting = session.take('a')
    const before = session.ticket(waiting).rev
    session.wait(MINUTE).do({ type: 'moveRoom', openingRoom: 'r2', reason: 'water' })
    expect(roomIn(session)).toBe('r2')
    expect(session.venue.info.roomMoved).toEqual({ from: 'r', at: session.now, reason: 'water' })
    expect(session.ticket(waiting).rev).toBe(before + 1)
    expect(session.venue.info.alarms).toMatchObject([{ kind: 'roomMoved', reason: 'r2: water' }])
  })

  it('is none when it is the same, and belongs to a published session', () => {
    const session = bidSession()
    const wish = { type: 'moveRoom', openingRoom: 'r', reason: 'x' } as const
    expect(session.do(wish)).toBeUndefined()
    expect(draftSession().refused({ ...wish, openingRoom: 'r2' })).toBe('session/wrong_state')
    expect(hall().refused(wish)).toBe('session/wrong_state')
  })
})

describe('a session that was withdrawn', () => {
  function over() {
    const session = bidSession()
    session.take('done')
    const done = session.call()
    session.do({ type: 'serve', ticketId: done })
    session.do({ type: 'finish', ticketId: done, delivery: good })
    session.take('serving')
    const serving = session.call()
    session.do({ type: 'serve', ticketId: serving })
    const waiting = session.take('waiting')
    session.wait(MINUTE).do(callOff)
    return { session, done, serving, waiting }
  }

  it('ends every live ticket for that reason, and keeps what was delivered', () => {
    const { session, done, serving, waiting } = over()
    expect([serving, waiting].map(id => [session.ticket(id).state, session.ticket(id).reason])).toEqual([
      ['void', 'calledOff'],
      ['void', 'calledOff'],
    ])
    expect(session.ticket(done)).toMatchObject({ state: 'done', delivery: good })
    expect(session.line()).toEqual([])
    expect(venueState(session.venue, session.now)).toBe('closed')
  })

  it('lets nobody take, be called, come back, deliver or reopen it', () => {
    const { session, done, waiting } = over()
    expect(() => session.take('late')).toThrow('queue/closed')
    expect(session.refused({ type: 'call', queueId: 'v.A', counterId: 'c1' })).toBe('queue/empty')
    for (const type of ['undo', 'requeue', 'serve'] as const)
      expect(session.refused({ type, ticketId: type === 'undo' ? done : waiting })).toBe('ticket/wrong_state')
    expect(session.refused({ type: 'replace', ticketId: done, delivery: good })).toBe('session/called_off')
    expect(session.refused({ type: 'setGate', gate: 'open' })).toBe('session/called_off')
    expect(session.refused({ type: 'moveRoom', openingRoom: 'r2', reason: 'x' })).toBe('session/called_off')
    const times = { deadline: session.now + 3 * HOUR, takingClosesAt: session.now + 2 * HOUR, reason: 'x' }
    expect(session.refused({ type: 'moveDeadline', ...times })).toBe('session/called_off')
  })

  it('is withdrawn once, says nothing of few bids or absences, and ends by itself', () => {
    const { session, waiting } = over()
    expect(session.do(callOff)).toBeUndefined()
    session.wait(26 * HOUR).tick()
    expect(session.venue.info.stage).toBe('ended')
    expect(session.ticket(waiting).absence).toBeNull()
    expect(session.venue.info.alarms.map(({ kind }) => kind)).toEqual(['calledOff'])
  })

  it('may be one whose order was to be drawn: there is no draw then', () => {
    const session = bidSession({ order: 'draw' })
    const ticketId = session.take('a')
    session.do(callOff)
    session.wait(26 * HOUR).tick()
    expect([session.ticket(ticketId).state, session.venue.info.draw?.listHash]).toEqual(['void', null])
    expect(session.venue.info.stage).toBe('ended')
  })

  it('replays to the same state', () => {
    const { session } = over()
    const again = rulebook.empty()
    for (const event of session.events) rulebook.evolve(again, event)
    expect(dump(again)).toEqual(dump(session.venue))
  })
})

describe('the deadline', () => {
  it('moves later only, not once it has passed, and every waiting ticket is told', () => {
    const session = bidSession()
    const ticketId = session.take('a')
    const before = session.ticket(ticketId).rev
    const start = session.now
    const wish = { type: 'moveDeadline', takingClosesAt: start + HOUR, reason: 'x' } as const
    expect(session.refused({ ...wish, deadline: start + HOUR - 1 })).toBe('session/deadline_earlier')
    session.do({ ...wish, deadline: start + 2 * HOUR })
    expect(session.ticket(ticketId).rev).toBe(before + 1)
    session.wait(2 * HOUR)
    expect(session.refused({ ...wish, deadline: start + 3 * HOUR })).toBe('deadline/passed')
  })
})
