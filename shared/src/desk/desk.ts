import type { Counter } from '../contract/queue'
import type { StaffTicket } from '../contract/ticket'

/** What a desk works with: those who wait in the order of calling, and the others, each once. */
export interface Desk {
  readonly waiting: readonly StaffTicket[]
  readonly registered: readonly StaffTicket[]
  /** Called or serving, the latest call first. */
  readonly current: readonly StaffTicket[]
  readonly missed: readonly StaffTicket[]
  readonly all: ReadonlyMap<string, StaffTicket>
}

export const emptyDesk: Desk = { waiting: [], registered: [], current: [], missed: [], all: new Map() }

const at = (time: string | undefined): number => (time === undefined ? 0 : Date.parse(time))

/**
 * Sorts what the server listed. It lists queue by queue, each in the order of calling; across queues the earlier order
 * goes first, and since sorting is stable nobody changes places within a queue.
 */
export function deskOf(waiting: readonly StaffTicket[], others: readonly StaffTicket[]): Desk {
  const all = new Map<string, StaffTicket>()
  for (const ticket of [...others, ...waiting]) all.set(ticket.ticketId, ticket)
  const rest = [...all.values()]
  return {
    waiting: [...waiting].sort((a, b) => at(a.order) - at(b.order)),
    registered: rest.filter(({ state }) => state === 'registered'),
    current: rest
      .filter(({ state }) => state === 'called' || state === 'serving')
      .sort((a, b) => at(b.calledAt) - at(a.calledAt)),
    missed: rest.filter(({ state }) => state === 'missed').sort((a, b) => at(b.endedAt) - at(a.endedAt)),
    all,
  }
}

/** The queues that a counter calls from. */
export function queuesOf(counter: Counter | null, queueIds: readonly string[]): readonly string[] {
  const own = counter?.queueIds ?? []
  return own.length === 0 ? queueIds : queueIds.filter(queueId => own.includes(queueId))
}

/** Who would be called next from these queues: the first in line, passing over those who must still arrive. */
export function nextOf(
  waiting: readonly StaffTicket[],
  queueIds: readonly string[],
  arrivalRequired: boolean,
): StaffTicket | null {
  const isNext = ({ queueId, arrivedAt }: StaffTicket): boolean =>
    queueIds.includes(queueId) && (!arrivalRequired || arrivedAt !== undefined)
  return waiting.find(isNext) ?? null
}
