import { lotsTooFew } from '../../src/rules/bids'
import { concernsOf } from '../../src/rules/alarms'
import type { Delivery } from '../../src/rules/ticket'
import { bidSession, draftSession, HOUR, MINUTE, type Scenario } from './support/scenario'

const good: Delivery = { accepted: true, seal: 'intact', copies: 2 }
const note = (noteId: string) => ({ noteId, commitment: `digest of ${noteId}` })

function deliver(session: Scenario, holder: string): string {
  session.take(holder)
  const ticketId = session.call()
  session.do({ type: 'serve', ticketId })
  session.do({ type: 'finish', ticketId, delivery: good })
  return ticketId
}

describe('an objection', () => {
  it('is recorded at the opening, and answered later as an entry of its own; the log has digests alone', () => {
    const session = bidSession()
    const ticketId = deliver(session, 'a')
    const wish = { type: 'object', objectionId: 'o1', ticketId, note: note('n1') } as const
    expect(session.refused(wish)).toBe('session/before_deadline')
    session.wait(HOUR).do(wish)
    session.wait(MINUTE).do({ type: 'answer', by: 'staff/s2', objectionId: 'o1', note: note('n2') })
    session.wait(MINUTE).do({ type: 'answer', objectionId: 'o1', note: note('n3') })
    expect(session.venue.info.objections).toEqual([
      {
        ...{ objectionId: 'o1', ticketId, note: note('n1') },
        at: session.now - 2 * MINUTE,
        by: 'staff/s1',
        answers: [
          { note: note('n2'), at: session.now - MINUTE, by: 'staff/s2' },
          { note: note('n3'), at: session.now, by: 'staff/s1' },
        ],
      },
    ])
  })

  it('is somebody’s with a number, and what was never made is not answered', () => {
    const session = bidSession()
    session.wait(HOUR)
    expect(session.refused({ type: 'object', objectionId: 'o', ticketId: 'v.none', note: note('n') })).toBe(
      'not_found',
    )
    expect(session.refused({ type: 'answer', objectionId: 'o', note: note('n') })).toBe('not_found')
    expect(draftSession().refused({ type: 'answer', objectionId: 'o', note: note('n') })).toBe(
      'session/wrong_state',
    )
  })
})

describe('fewer than three bids', () => {
  const few = (session: Scenario) => lotsTooFew(session.venue, session.now).map(({ queueId }) => queueId)

  it('is said at the deadline for each lot, and not a moment before', () => {
    const session = bidSession()
    for (const holder of ['a', 'b', 'c']) deliver(session, holder)
    session.wait(HOUR - 1)
    expect([few(session), concernsOf(session.venue, session.now).includes('fewBids')]).toEqual([[], false])
    session.wait(1).tick()
    expect(few(session)).toEqual(['v.B'])
    expect(session.venue.info.alarms).toMatchObject([{ kind: 'fewBids', by: 'clock', reason: 'B' }])
    expect(concernsOf(session.venue, session.now)).toContain('fewBids')
  })

  it('counts no withdrawn bid, and waits for what is still to be written up', () => {
    const session = bidSession()
    const first = deliver(session, 'a')
    deliver(session, 'b')
    deliver(session, 'c')
    session.take('d')
    const pending = session.call()
    session.do({ type: 'serve', ticketId: pending })
    session.do({ type: 'withdraw', ticketId: first })
    session.wait(HOUR)
    expect(few(session)).toEqual(['v.B'])
    session.do({
      type: 'finish',
      ticketId: pending,
      delivery: { accepted: false, seal: 'missing', copies: 1, refusalReason: 'unsealed' },
    })
    expect(few(session)).toEqual(['v.A', 'v.B'])
  })
})
