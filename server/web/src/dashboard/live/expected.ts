import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { deskOf } from '@paihao/shared/desk/desk'
import type { Desk } from '@paihao/shared/desk/desk'
import { UNDO_WITHIN } from '@paihao/shared/rules/transitions'
import type { DeskCommand } from './desk-command'

/** The desk as it will be when the server has confirmed these keys; `requeueAfter` is the policy's. */
export function expectedDesk(desk: Desk, commands: readonly DeskCommand[], requeueAfter: number): Desk {
  if (commands.length === 0) return desk
  const all = new Map(desk.all)
  let waiting = [...desk.waiting]
  for (const command of commands) {
    const ticket = all.get(command.ticketId)
    if (ticket === undefined) continue
    let next = expectedTicket(ticket, command)
    waiting = waiting.filter(({ ticketId }) => ticketId !== ticket.ticketId)
    if (next.state === 'waiting') {
      // Behind the next few of its own queue, as the rule has it; the server says where exactly.
      const line = waiting.filter(({ queueId }) => queueId === next.queueId)
      const anchor =
        command.key === 'requeue' ? line[Math.min(Math.max(requeueAfter, 1), line.length) - 1] : undefined
      if (anchor !== undefined) next = { ...next, order: anchor.order, place: placeBehind(anchor) }
      waiting.splice(anchor === undefined ? waiting.length : waiting.indexOf(anchor) + 1, 0, next)
    }
    if (ending.has(command.key)) next = { ...next, undoUntil: undoUntilOf(command, all.values()) }
    all.set(ticket.ticketId, next)
  }
  return deskOf(
    waiting,
    [...all.values()].filter(({ state }) => state !== 'waiting'),
  )
}

const ending: ReadonlySet<DeskCommand['key']> = new Set(['finish', 'miss', 'void'])

/**
 * Until when a key that is still on its way can be taken back. It is later than those before it, whatever the server's
 * clock says of them: otherwise an undo that is pressed at once would take back somebody else's.
 */
function undoUntilOf({ at }: DeskCommand, tickets: Iterable<StaffTicket>): string {
  let until = at + UNDO_WITHIN
  for (const ticket of tickets)
    if (ticket.undoUntil !== undefined) until = Math.max(until, Date.parse(ticket.undoUntil) + 1)
  return new Date(until).toISOString()
}

/** Behind it and before the one behind it: which of those who came back there, the server says. */
function placeBehind({ order, place }: StaffTicket): number[] {
  const [at = Date.parse(order), pair = 0, r = 0] = place ?? []
  return [at, pair, r + 0.5]
}

/** A ticket as a key will leave it. */
export function expectedTicket(earlier: StaffTicket, command: DeskCommand): StaffTicket {
  // Only what this key does can be taken back, not what was done before it.
  const { undoUntil: _, ...ticket } = earlier
  const at = new Date(command.at).toISOString()
  const { counterId, counterName, reason } = command
  switch (command.key) {
    case 'call':
      return {
        ...ticket,
        state: 'called',
        calledAt: at,
        calls: ticket.calls + 1,
        ...(counterId === undefined ? {} : { counterId }),
        ...(counterName === undefined ? {} : { counterName }),
        ...(reason === undefined ? {} : { reason }),
      }
    case 'recall':
      return { ...ticket, calls: ticket.calls + 1, recallsLeft: Math.max(0, (ticket.recallsLeft ?? 1) - 1) }
    case 'arrive':
      return { ...ticket, arrivedAt: at }
    case 'serve':
      return { ...ticket, state: 'serving', deliveredAt: at }
    case 'finish':
      return {
        ...ticket,
        state: 'done',
        endedAt: at,
        ...(command.delivery === undefined ? {} : { delivery: command.delivery }),
      }
    case 'miss':
      return { ...ticket, state: 'missed', endedAt: at }
    case 'requeue':
      return { ...away(ticket), state: 'waiting' }
    case 'transfer':
      return { ...away(ticket), state: 'waiting', queueId: command.toQueueId ?? ticket.queueId }
    case 'void':
      return { ...ticket, state: 'void', endedAt: at, ...(reason === undefined ? {} : { reason }) }
    case 'undo':
      return { ...ticket, state: undoneState(ticket) }
  }
}

/** No more at the counter that it was called to. */
function away({ counterId: _id, counterName: _name, ...ticket }: StaffTicket): StaffTicket {
  return ticket
}

/** Where undoing leads back to, as far as the ticket tells. */
function undoneState(ticket: StaffTicket): StaffTicket['state'] {
  if (ticket.state === 'done') return 'serving'
  if (ticket.state === 'missed') return 'called'
  return ticket.calledAt === undefined ? 'waiting' : 'called'
}
