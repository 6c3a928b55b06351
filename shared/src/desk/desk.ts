import type { Counter } from '../contract/queue'
import type { StaffTicket } from '../contract/ticket'
import { comparePlaces, type Place } from '../rules/line'
import type { Policy } from '../rules/policy'

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

/** Sorted by an instant that is read once a ticket: with thousands, reading it at every comparison is felt. */
function sortedBy(
  tickets: readonly StaffTicket[],
  instantOf: (ticket: StaffTicket) => number,
): StaffTicket[] {
  return tickets
    .map(ticket => ({ ticket, instant: instantOf(ticket) }))
    .sort((a, b) => a.instant - b.instant)
    .map(({ ticket }) => ticket)
}

/** Where a waiting ticket stands, as the rules compare it. */
function placed(ticket: StaffTicket): { ticket: StaffTicket; place: Place } {
  const [order = at(ticket.order), pair = 0, r = 0] = ticket.place ?? []
  return { ticket, place: { ticketId: '', order, pair, r } }
}

/**
 * Sorts what the server listed, and what a key is expected to change, as the rules do: first by place, then as listed. A
 * page begins anew when the last ticket of the one before has left the line, so one may be listed twice.
 */
export function deskOf(waiting: readonly StaffTicket[], others: readonly StaffTicket[]): Desk {
  const all = new Map<string, StaffTicket>()
  for (const ticket of [...others, ...waiting]) all.set(ticket.ticketId, ticket)
  const rest = [...all.values()]
  return {
    waiting: [...new Map(waiting.map(ticket => [ticket.ticketId, ticket])).values()]
      .map(placed)
      .sort((a, b) => comparePlaces(a.place, b.place))
      .map(({ ticket }) => ticket),
    registered: rest.filter(({ state }) => state === 'registered'),
    current: sortedBy(
      rest.filter(({ state }) => state === 'called' || state === 'serving'),
      ({ calledAt }) => -at(calledAt),
    ),
    missed: sortedBy(
      rest.filter(({ state }) => state === 'missed'),
      ({ endedAt }) => -at(endedAt),
    ),
    all,
  }
}

/** The desk with one ticket as the server has just told it. */
export function deskWith(desk: Desk, ticket: StaffTicket): Desk {
  const others = [...desk.all.values()].filter(
    ({ ticketId, state }) => ticketId !== ticket.ticketId && state !== 'waiting',
  )
  const waiting = desk.waiting.filter(({ ticketId }) => ticketId !== ticket.ticketId)
  return ticket.state === 'waiting'
    ? deskOf([...waiting, ticket], others)
    : deskOf(waiting, [ticket, ...others])
}

/** The queues that a counter calls from. */
export function queuesOf(counter: Counter | null, queueIds: readonly string[]): readonly string[] {
  const own = counter?.queueIds ?? []
  return own.length === 0 ? queueIds : queueIds.filter(queueId => own.includes(queueId))
}

/** Whether a counter may call now: where it serves one at a time (`oneAtATime`), only while it holds nobody. */
export function mayCall(
  { current }: Desk,
  counterId: string,
  { oneAtATime }: Pick<Policy, 'oneAtATime'>,
): boolean {
  return !oneAtATime || current.every(ticket => ticket.counterId !== counterId)
}

/** Whether the last key on a ticket can be taken back: not when that leads back to a counter that has gone on to somebody else. */
export function mayUndo(
  desk: Desk,
  { state, counterId }: StaffTicket,
  policy: Pick<Policy, 'oneAtATime'>,
): boolean {
  return state === 'void' || counterId === undefined || mayCall(desk, counterId, policy)
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
