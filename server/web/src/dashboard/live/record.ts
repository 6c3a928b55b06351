import type { StaffTicket } from '@paihao/shared/contract/ticket'

/** One line of the record: what happened to which number, when and where. */
export interface RecordLine {
  readonly key: string
  readonly at: number
  readonly ticketId: string
  readonly label: string | null
  readonly did:
    | 'take'
    | 'book'
    | 'arrive'
    | 'call'
    | 'recall'
    | 'serve'
    | 'finish'
    | 'miss'
    | 'cancel'
    | 'void'
    | 'corrected'
    | 'replaced'
    | 'withdrawn'
    | 'absent'
  readonly counterName: string | null
  readonly reason: string | null
}

const endings = { done: 'finish', missed: 'miss', cancelled: 'cancel', void: 'void' } as const

/** What the tickets tell of the venue's history, newest first, at most `limit` lines. */
export function recordOf(tickets: Iterable<StaffTicket>, limit: number): RecordLine[] {
  const lines: RecordLine[] = []
  for (const ticket of tickets) lines.push(...linesOf(ticket))
  // Turned round first: of what happened at one instant, the later step stands on top.
  return lines
    .reverse()
    .sort((a, b) => b.at - a.at)
    .slice(0, limit)
}

/** With thousands of tickets, of which a key changes one, telling all of them anew is felt. */
const told = new WeakMap<StaffTicket, readonly RecordLine[]>()

/** What one ticket tells, in the order in which it happened. */
function linesOf(ticket: StaffTicket): readonly RecordLine[] {
  const known = told.get(ticket)
  if (known !== undefined) return known
  const lines: RecordLine[] = []
  const add = (did: RecordLine['did'], at: string | undefined, facts: Partial<RecordLine> = {}): void => {
    if (at === undefined) return
    lines.push({
      key: `${ticket.ticketId} ${did}`,
      at: Date.parse(at),
      ticketId: ticket.ticketId,
      label: ticket.label,
      did,
      counterName: null,
      reason: null,
      ...facts,
    })
  }
  const where = { counterName: ticket.counterName ?? null }
  add(ticket.slotAt === undefined ? 'take' : 'book', ticket.takenAt)
  add('arrive', ticket.arrivedAt)
  add(ticket.calls > 1 ? 'recall' : 'call', ticket.calledAt, where)
  const [first, ...later] = ticket.records ?? []
  add('serve', first?.deliveredAt ?? ticket.deliveredAt, where)
  const ending = endingOf(ticket)
  if (ending !== null) add(ending, ticket.endedAt, { ...where, reason: ticket.reason ?? null })
  for (const { kind, at, reason = null } of later)
    if (kind !== 'recorded') add(kind, at, { key: `${ticket.ticketId} ${kind} ${at}`, reason })
  add('absent', ticket.absence?.at, { reason: ticket.absence?.reason ?? null })
  told.set(ticket, lines)
  return lines
}

function endingOf({ state }: StaffTicket): RecordLine['did'] | null {
  return state === 'done' || state === 'missed' || state === 'cancelled' || state === 'void'
    ? endings[state]
    : null
}
