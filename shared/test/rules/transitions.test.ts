import type { Ticket, TicketState } from '../../src/rules/ticket'
import { allowedFrom, type TicketMove } from '../../src/rules/transitions'
import { bidSession, hall, type Scenario, SECOND, type Wish } from './support/scenario'

const states: TicketState[] = [
  ...(['registered', 'waiting', 'called', 'serving', 'done', 'missed', 'cancelled', 'void'] as const),
]
const moves = Object.keys(allowedFrom) as TicketMove[] // the keys of a Record are its names

/** A ticket, with somebody behind it, brought into a state by the moves that lead there. */
function ticketIn(state: TicketState): { scenario: Scenario; ticketId: string } {
  const scenario = state === 'registered' ? bidSession({ order: 'draw' }) : hall({ oneAtATime: false })
  const ticketId = scenario.take('slip', { forAnother: true })
  scenario.wait(SECOND).take('behind')
  const steps: Partial<Record<TicketState, Wish['type'][]>> = {
    called: ['call'],
    serving: ['call', 'serve'],
    done: ['call', 'serve', 'finish'],
    missed: ['call', 'miss'],
    cancelled: ['cancel'],
    void: ['void'],
  }
  for (const type of steps[state] ?? []) scenario.do(wishOf(type, ticketId))
  expect(scenario.ticket(ticketId).state).toBe(state)
  return { scenario, ticketId }
}

/** A command that nothing but the ticket's state can stand against. */
function wishOf(type: Wish['type'], ticketId: string): Wish {
  const more = {
    call: { queueId: 'v.A', counterId: 'c1', reason: 'asked for' },
    transfer: { counterId: 'c2' },
    void: { reason: 'left' },
    claim: { holderKey: 'phone' },
  }
  return { type, ticketId, ...(type in more ? more[type as keyof typeof more] : {}) } as Wish // built by its type
}

const cells = states.flatMap(state => moves.map(move => [move, state] as const))

test.each(cells)(
  'the table says whether %s is allowed when %s, and the rule says the same',
  (move, state) => {
    const { scenario, ticketId } = ticketIn(state)
    const before: Ticket = scenario.ticket(ticketId)
    if (allowedFrom[move].includes(state)) {
      scenario.do(wishOf(move, ticketId))
      expect(scenario.ticket(ticketId).rev).toBe(before.rev + 1)
    } else {
      expect(scenario.refused(wishOf(move, ticketId))).toBe('ticket/wrong_state')
      expect(scenario.ticket(ticketId)).toBe(before)
    }
  },
)

test.each(moves.map(move => [move]))('%s of a ticket that is not there is not found', move => {
  expect(hall().refused(wishOf(move, 'v.none'))).toBe('not_found')
})
