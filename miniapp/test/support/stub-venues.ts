import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Hall, HallDay } from '@paihao/shared/contract/hall'
import type { QueueSnapshot } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import { hall, hallVenueId, instant, sessionsAt } from './stub-data'

/** The part of the stub that holds sessions and a hall, and says how they stand. */
export function createStubVenues(clock: () => number) {
  const sessions = sessionsAt(clock())
  const halls = [hall]
  const sessionOf = (venueId: string) => sessions.find(session => session.venueId === venueId)

  function isSealed(venueId: string): boolean {
    const session = sessionOf(venueId)
    return session?.policy.visibility === 'sealed' && Date.parse(session.deadline) > clock()
  }

  function boardOf(venueId: string): Board | null {
    const session = sessionOf(venueId)
    if (session !== undefined) return sessionBoard(session)
    return venueId === hallVenueId ? hallBoard(clock()) : null
  }

  function queueOf(queueId: string): QueueSnapshot | null {
    for (const session of sessions)
      for (const queue of session.queues)
        if (queue.queueId === queueId)
          return {
            queue: { ...queue, venueId: session.venueId },
            cursor: '1.1',
            calling: [],
            waiting: isSealed(session.venueId) ? null : 6,
          }
    const queue = today().queues.find(one => one.queueId === queueId)
    return queue === undefined
      ? null
      : { queue: { ...queue, venueId: hallVenueId }, cursor: '1.1', calling: [], waiting: queue.waiting }
  }

  /** As many as are asked for, and whether there are more. */
  function hallsFor(query: string): { halls: Hall[]; next: string | null } {
    const asked = new URLSearchParams(query)
    const found = halls.filter(({ name }) => name.includes(asked.get('search') ?? ''))
    const page = found.slice(0, Number(asked.get('limit') ?? 50))
    return { halls: page, next: page.length < found.length ? (page.at(-1)?.hallId ?? null) : null }
  }

  function sessionsFor(query: string): { bidSessions: BidSession[]; next: null } {
    const search = new URLSearchParams(query).get('search') ?? ''
    return { bidSessions: sessions.filter(({ projectName }) => projectName.includes(search)), next: null }
  }

  return { sessions, halls, sessionOf, isSealed, boardOf, queueOf, hallsFor, sessionsFor }
}

export type StubVenues = ReturnType<typeof createStubVenues>

/** The hall's day. */
export function today(): HallDay {
  return {
    venueId: hallVenueId,
    date: '2026-11-23',
    state: 'open',
    queues: hall.queues.map(({ prefix, name }, i) => ({
      queueId: `${hallVenueId}.${prefix}`,
      prefix,
      name,
      state: 'open',
      waiting: [12, 4, 0, 7, 23][i] ?? 0,
    })),
    counters: hall.counters.map(({ name }, i) => ({ counterId: `h${i + 1}`, name })),
    policy: hall.policy,
  }
}

function sessionBoard(session: BidSession): Board {
  return {
    venueId: session.venueId,
    cursor: '1',
    name: session.projectName,
    state: session.state,
    deadline: session.deadline,
    signsIn: true,
    arrivalRequired: false,
    queues: session.queues.map(queue => ({ ...queue, waiting: null })),
    counters: session.counters,
    calling: [],
  }
}

function hallBoard(now: number): Board {
  const { queues, counters, state } = today()
  const called = { label: 'A018', counterId: 'h2', counterName: '2 号窗口', calledAt: instant(now) }
  return {
    venueId: hallVenueId,
    cursor: '1',
    hallId: hall.hallId,
    name: hall.name,
    state,
    signsIn: false,
    arrivalRequired: false,
    queues,
    counters,
    calling: queues.slice(0, 1).map(({ queueId }) => ({ ...called, queueId })),
  }
}
