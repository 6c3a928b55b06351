import fc from 'fast-check'
import { bidsOf, isBid } from '../../src/rules/bids'
import type { Delivery } from '../../src/rules/ticket'
import type { VenueCommand, VenueEvent } from '../../src/rules/venue-rulebook'
import { bidSession, dump, HOUR, MINUTE, NINE, rulebook, type Scenario, SECOND } from './support/scenario'

/** A day of an opening: bids come, are written up, put right, taken back, replaced, late; the deadline passes somewhere in it. */
interface Step {
  kind: (typeof kinds)[number]
  who: number
  accepted: boolean
  wait: number
}
const kinds = [
  ...([
    'take',
    'take',
    'take',
    'call',
    'call',
    'serve',
    'serve',
    'finish',
    'finish',
    'arrive',
    'miss',
  ] as const),
  ...([
    'correct',
    'reinstate',
    'replace',
    'withdraw',
    'setAbsence',
    'object',
    'answer',
    'undo',
    'tick',
  ] as const),
  ...(['moveDeadline', 'moveRoom', 'callOff'] as const),
]
const step: fc.Arbitrary<Step> = fc.record({
  // A session that is called off is over: seldom, so that histories go on.
  kind: fc.constantFrom(
    ...kinds.flatMap(kind => (kind === 'callOff' ? [kind] : (Array(12).fill(kind) as (typeof kind)[]))),
  ),
  who: fc.nat(9),
  accepted: fc.boolean(),
  wait: fc.oneof(fc.nat(10 * SECOND), fc.nat(MINUTE), fc.nat(4 * MINUTE)),
})
const history = fc.array(step, { minLength: 20, maxLength: 140, size: 'max' })

/** Before it begins, a few have come; two of them have been served, and one written up. */
const morning: Step[] = (
  [
    ...[0, 1, 2, 3, 4, 5].map(who => ['take', who] as const),
    ...([
      ['call', 0],
      ['call', 1],
      ['serve', 0],
      ['serve', 1],
      ['finish', 0],
    ] as const),
  ] as const
).map(([kind, who]) => ({ kind, who, accepted: true, wait: SECOND }))

function deliveryOf({ accepted, who }: Step): Delivery {
  return accepted
    ? { accepted, seal: 'intact', copies: who, idChecked: true }
    : { accepted, seal: 'broken', copies: who, refusalReason: 'torn' }
}

function commandOf({ venue, now }: Scenario, one: Step, taken: string[]): VenueCommand {
  const { kind, who, accepted } = one
  const by = 'staff/s1'
  const ticketId = taken[who % Math.max(1, taken.length)] ?? ''
  const delivery = deliveryOf(one)
  const note = { noteId: `n${venue.count}`, commitment: 'digest' }
  const { facts, objections } = venue.info
  const deadline = facts.kind === 'bidSession' ? facts.deadline : 0
  switch (kind) {
    case 'take':
      return {
        type: 'take',
        by: 'holder',
        queueId: who % 2 === 0 ? 'v.A' : 'v.B',
        ticketId: `v.t${taken.length + 1}`,
        holderKey: `h${who}`,
        bidderKey: `b${who % 5}`,
        random: who * 7907 + taken.length,
      }
    case 'call':
      return { type: 'call', by, queueId: who % 2 === 0 ? 'v.A' : 'v.B', counterId: 'c1' }
    case 'arrive':
      return { type: 'arrive', by, ticketId, way: 'staff' }
    case 'finish':
    case 'replace':
      return { type: kind, by, ticketId, delivery }
    case 'correct':
      return { type: 'correct', by, ticketId, delivery, reason: 'wrong' }
    case 'reinstate':
      return { type: 'correct', by, ticketId, delivery, reason: 'wrong', reinstate: true }
    case 'withdraw':
      return { type: 'withdraw', by, ticketId, ...(accepted ? { note } : {}) }
    case 'setAbsence':
      return { type: 'setAbsence', by, ticketId, absence: accepted ? 'late' : 'other', reason: 'x' }
    case 'object':
      return { type: 'object', by, objectionId: `o${venue.count}`, ticketId, note }
    case 'answer':
      return { type: 'answer', by, objectionId: objections[0]?.objectionId ?? '', note }
    case 'moveDeadline':
      return { type: 'moveDeadline', by, deadline: deadline + MINUTE, takingClosesAt: deadline, reason: 'x' }
    case 'moveRoom':
      return { type: 'moveRoom', by, openingRoom: `room ${now}`, reason: 'x' }
    case 'callOff':
      return { type: 'callOff', by, reason: 'x' }
    case 'tick':
      return { type: 'tick', by: 'clock' }
    default:
      return { type: kind, by, ticketId }
  }
}

/** Plays a history; `check` looks at the session after each event, knowing the event. */
function play(steps: readonly Step[], check: (session: Scenario, event: VenueEvent) => void): Scenario {
  const session = bidSession({ visibility: 'open' })
  const taken: string[] = []
  session.now = NINE + 20 * MINUTE
  for (const one of [...morning, ...steps]) {
    session.wait(one.wait)
    const decision = rulebook.decide(session.venue, commandOf(session, one, taken), session.now)
    if (!('event' in decision)) continue
    const event = JSON.parse(JSON.stringify(decision.event)) as VenueEvent // through JSON, as every event goes
    rulebook.evolve(session.venue, event)
    session.events.push(event)
    if (event.type === 'taken') taken.push(event.ticketId)
    check(session, event)
  }
  return session
}

function always(title: string, property: (steps: Step[]) => void): void {
  test(title, () => fc.assert(fc.property(history, property), { numRuns: 200 }))
}

const deadlineOf = ({ venue: { info } }: Scenario) =>
  info.facts.kind === 'bidSession' ? info.facts.deadline : 0

always(
  'no accepted delivery is stamped after the deadline, whatever is written up, put right or replaced',
  steps => {
    play(steps, session => {
      for (const ticket of session.venue.tickets.values()) {
        if (ticket.delivery?.accepted === true) expect(ticket.deliveredAt).toBeLessThan(deadlineOf(session))
        for (const { delivery, deliveredAt } of ticket.records)
          if (delivery.accepted) expect(deliveredAt).toBeLessThan(deadlineOf(session))
      }
    })
  },
)

always(
  'every version of a record stands: none is lost or changed but by an undo, and the last one counts',
  steps => {
    const before = new Map<string, readonly unknown[]>()
    play(steps, (session, event) => {
      for (const { ticketId, records, delivery } of session.venue.tickets.values()) {
        const known = before.get(ticketId) ?? []
        if (event.type !== 'undone' || event.ticketId !== ticketId)
          expect(records.slice(0, known.length)).toEqual(known)
        before.set(ticketId, records)
        expect(records.at(-1)?.delivery ?? null).toEqual(delivery)
      }
      const written = ['finished', 'corrected', 'replaced', 'withdrawn']
      if (written.includes(event.type) && 'ticketId' in event)
        expect(session.ticket(event.ticketId).records.at(-1)).toMatchObject({ at: event.at, by: event.by })
    })
  },
)

always('a withdrawn bid does not count as a bidder', steps => {
  play(steps, session => {
    for (const queueId of ['v.A', 'v.B']) {
      const bidders = new Set(
        [...session.venue.tickets.values()]
          .filter(one => one.queueId === queueId && isBid(one))
          .map(({ bidderKey }) => bidderKey),
      )
      expect(bidsOf(session.venue).get(queueId)?.accepted).toBe(bidders.size)
    }
    for (const ticket of session.venue.tickets.values())
      if (ticket.withdrawnAt !== null) expect(isBid(ticket)).toBe(false)
  })
})

always(
  'nobody who delivered is absent, nobody absent waits, and after a withdrawal of the session nobody is live',
  steps => {
    play(steps, ({ venue }) => {
      for (const { absence, state, deliveredAt } of venue.tickets.values()) {
        if (absence !== null)
          expect([deliveredAt, ['waiting', 'called', 'serving'].includes(state)]).toEqual([null, false])
        if (venue.info.calledOff !== null)
          expect(['registered', 'waiting', 'called', 'serving']).not.toContain(state)
      }
    })
  },
)

always('objections and answers stand in the order in which they were recorded', steps => {
  const told: string[] = []
  const { venue } = play(steps, (_, event) => {
    if (event.type === 'objected' || event.type === 'answered') told.push(event.note.noteId)
  })
  const kept = venue.info.objections.flatMap(({ note, answers }) => [note, ...answers.map(one => one.note)])
  expect(kept.map(({ noteId }) => noteId).sort()).toEqual([...told].sort())
})

always('a history replays to the same state, and every event is decided again as the same bytes', steps => {
  const session = play(steps, () => undefined)
  session.wait(30 * HOUR).tick()
  const again = rulebook.empty()
  for (const event of session.events) {
    const decision = rulebook.decide(again, rulebook.commandOf(event), event.at)
    expect('event' in decision && JSON.stringify(decision.event)).toBe(JSON.stringify(event))
    rulebook.evolve(again, event)
  }
  expect(dump(again)).toEqual(dump(session.venue))
})
