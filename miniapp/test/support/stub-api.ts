import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import { statusOf } from '@paihao/shared/contract/error-codes'
import type { HallDay } from '@paihao/shared/contract/hall'
import type { QueueSnapshot } from '@paihao/shared/contract/queue'
import type { Receipt } from '@paihao/shared/proof/receipt'
import type { Ticket, TicketSnapshot } from '@paihao/shared/contract/ticket'
import type { Board } from '@paihao/shared/contract/venue'
import { hall, hallVenueId, instant, sessionsAt } from './stub-data'
import { createStubNotices } from './stub-notices'
import { inclusionOf, promiseFor, stubKey } from './stub-proof'

export interface StubRequest {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string | undefined>
  body: unknown
}
interface StubReply {
  status: number
  body: unknown
}

interface Held {
  ticket: Ticket
  token: string
  receipt: Receipt
  ahead: number
  rev: number
}

const MINUTE = 60_000

/** A server of the contract in a few lines, for the phone's tests: everything in memory, everything of today. */
export function createStubApi(clock: () => number = () => Date.now()) {
  const sessions = sessionsAt(clock())
  const halls = [hall]
  const held = new Map<string, Held>()
  const answers = new Map<string, StubReply>()
  const requests: StubRequest[] = []
  const listeners = new Set<(ticketId: string) => void>()
  /** Asked before everything else: a test answers here as it likes; undefined goes on. */
  let intercept: (request: StubRequest) => StubReply | undefined = () => undefined
  let tokens = 0
  let taken = 0

  const refusal = (code: ErrorCode, message: string = code): StubReply => ({
    status: statusOf(code),
    body: { error: { code, message, id: 'e1' } },
  })
  const ok = (body: unknown, status = 200): StubReply => ({ status, body })
  const sessionOf = (venueId: string) => sessions.find(session => session.venueId === venueId)
  const isSealed = (venueId: string) => {
    const session = sessionOf(venueId)
    return session?.policy.visibility === 'sealed' && Date.parse(session.deadline) > clock()
  }

  function snapshotOf({ ticket, ahead, rev }: Held): TicketSnapshot {
    const waits = ticket.state === 'waiting'
    const sealed = isSealed(ticket.venueId)
    const now = clock()
    return {
      ticket,
      ahead: !waits || sealed ? null : ahead,
      wait: waits
        ? { from: instant(now + (ahead * 4 + 10) * MINUTE), to: instant(now + (ahead * 8 + 16) * MINUTE) }
        : null,
      cursor: String(rev),
      ...(waits && !sealed ? { place: [Date.parse(ticket.takenAt), 7, 0] } : {}),
    }
  }

  const notices = createStubNotices()

  function today(): HallDay {
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

  function boardOf(venueId: string): Board | null {
    const session = sessionOf(venueId)
    if (session !== undefined)
      return {
        venueId,
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
    if (venueId !== hallVenueId) return null
    const { queues, counters, state } = today()
    const [first] = queues
    const calling =
      first === undefined
        ? []
        : [
            {
              label: 'A018',
              queueId: first.queueId,
              counterId: 'h2',
              counterName: '2 号窗口',
              calledAt: instant(clock()),
            },
          ]
    return {
      venueId,
      cursor: '1',
      hallId: hall.hallId,
      name: hall.name,
      state,
      signsIn: false,
      arrivalRequired: false,
      queues,
      counters,
      calling,
    }
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

  function take(queueId: string, token: string, body: unknown): StubReply {
    const found = queueOf(queueId)
    if (found === null) return refusal('not_found')
    const mine = [...held.values()].find(
      one => one.token === token && one.ticket.queueId === queueId && isLive(one.ticket),
    )
    if (mine !== undefined) return ok({ ticket: mine.ticket, receipt: mine.receipt })
    const session = sessionOf(found.queue.venueId)
    if (found.queue.state !== 'open') return refusal('queue/closed')
    if (session !== undefined && !hasBidder(body)) return refusal('bidder/required')
    taken++
    const label = `${found.queue.prefix}${session === undefined ? `0${18 + taken}` : `48${20 + taken}`}`
    const ticketId = `${found.queue.venueId}.t${taken}`
    const ticket: Ticket = {
      ticketId,
      venueId: found.queue.venueId,
      queueId,
      queueName: found.queue.name,
      label,
      state: 'waiting',
      takenAt: instant(clock()),
      calls: 0,
      passesLeft: 2,
    }
    const event = JSON.stringify({ type: 'taken', at: clock(), ticketId, queueId, label })
    const receipt = isSealed(ticket.venueId)
      ? promiseFor(ticket.venueId, event)
      : inclusionOf(ticket.venueId, event)
    held.set(ticketId, { ticket, token, receipt, ahead: 5, rev: 1 })
    return ok({ ticket, receipt }, 201)
  }

  function change(ticketId: string, part: Partial<Ticket>, ahead?: number): Ticket {
    const one = held.get(ticketId)
    if (one === undefined) throw new Error(`no ticket ${ticketId}`)
    one.ticket = { ...one.ticket, ...part }
    one.ahead = ahead ?? one.ahead
    one.rev++
    for (const listener of listeners) listener(ticketId)
    return one.ticket
  }

  /** As many as are asked for, and whether there are more. */
  function hallsFor(query: string): StubReply {
    const asked = new URLSearchParams(query)
    const found = halls.filter(({ name }) => name.includes(asked.get('search') ?? ''))
    const page = found.slice(0, Number(asked.get('limit') ?? 50))
    return ok({ halls: page, next: page.length < found.length ? (page.at(-1)?.hallId ?? null) : null })
  }

  function route(request: StubRequest): StubReply {
    const [path = '', query = ''] = request.path.split('?')
    const token = request.headers.authorization?.replace('Bearer ', '') ?? null
    const [, area = '', id = '', verb = ''] = path
      .replace(/^\/api/, '')
      .split('/')
      .map(decodeURIComponent)
    const mine = () => {
      const one = held.get(id)
      return one !== undefined && one.token === token ? one : null
    }
    if (area === 'login') {
      tokens++
      return id === 'guest'
        ? ok({ token: `token-${tokens}`, holder: { holderId: `p${tokens}`, kind: 'guest' } }, 201)
        : ok({ token: `token-${tokens}`, holder: { holderId: `p${tokens}`, kind: 'wechat' } })
    }
    if (area === 'bid-sessions' && id === '') {
      const search = decodeURIComponent(/search=([^&]*)/.exec(query)?.[1] ?? '')
      const bidSessions = sessions.filter(({ projectName }) => projectName.includes(search))
      return ok({ bidSessions, next: null })
    }
    if (area === 'bid-sessions') {
      const bidSession: BidSession | undefined = sessionOf(id)
      return bidSession === undefined ? refusal('not_found') : ok({ bidSession })
    }
    if (area === 'halls') return id === '' ? hallsFor(query) : ok({ hall, today: today() })
    if (area === 'venues') {
      const board = boardOf(id)
      return board === null ? refusal('not_found') : ok(board)
    }
    if (area === 'notices') return ok(id === 'push-key' ? { publicKey: null } : notices.templates)
    if (area === 'keys') return ok({ keys: [stubKey] })
    if (area === 'queues' && request.method === 'GET') {
      const queue = queueOf(id)
      return queue === null ? refusal('not_found') : ok(queue)
    }
    if (token === null || !/^token-\d+$/.test(token)) return refusal('login/required')
    if (area === 'queues') return take(id, token, request.body)
    if (area === 'me' && id === 'erase') return ok({ erased: 1, kept: 0 })
    if (area === 'me' && id === 'phone-number') return ok({ phone: '13800138000' })
    if (area === 'me' && id === 'subscriptions') return ok(notices.report(request.body))
    if (area === 'me') {
      const tickets = [...held.values()].filter(one => one.token === token).map(one => one.ticket)
      return ok({ tickets: tickets.reverse() })
    }
    const claimed = verb === 'claim' ? held.get(id) : undefined
    if (claimed !== undefined) {
      claimed.token = token
      return ok({ ticket: claimed.ticket, receipt: claimed.receipt })
    }
    const one = mine()
    if (area !== 'tickets' || one === null) return refusal('not_found')
    if (verb === '') return ok(snapshotOf(one))
    if (verb === 'notices' && request.method === 'POST') notices.wish(request.body)
    if (verb === 'notices') return ok(notices.ofTicket())
    if (verb === 'receipt') return ok({ receipt: one.receipt })
    if (verb === 'cancel') return ok({ ticket: change(id, { state: 'cancelled' }) })
    if (verb === 'pass') {
      const passesLeft = (one.ticket.passesLeft ?? 0) - 1
      return ok({ ticket: change(id, { passesLeft }, one.ahead + 1) })
    }
    if (verb === 'arrive') return ok({ ticket: change(id, { arrivedAt: instant(clock()) }) })
    return refusal('not_found')
  }

  return {
    sessions,
    halls,
    notices,
    requests,
    change,
    answerWith(given: typeof intercept) {
      intercept = given
    },
    handle(request: StubRequest): StubReply {
      requests.push(request)
      const early = intercept(request)
      if (early !== undefined) return early
      const key = request.headers['idempotency-key']
      const before = key === undefined ? undefined : answers.get(key)
      if (before !== undefined) return before
      const reply = route(request)
      if (key !== undefined && reply.status < 400) answers.set(key, reply)
      return reply
    },
    /** What a socket is told when it begins to watch; null when it may not. */
    watch(topic: string): { cursor: string; snapshot: unknown } | null {
      const [kind = '', id = ''] = topic.split('/')
      const one = held.get(id)
      if (kind === 'ticket' && one !== undefined)
        return { cursor: String(one.rev), snapshot: snapshotOf(one) }
      const snapshot = kind === 'queue' ? queueOf(id) : kind === 'board' ? boardOf(id) : null
      return snapshot === null ? null : { cursor: snapshot.cursor, snapshot }
    },
    onTicket(listener: (ticketId: string) => void) {
      listeners.add(listener)
    },
    /** The ids of all tickets, oldest first. */
    ticketIds: () => [...held.keys()],
    holders: () => tokens,
  }
}

export type StubApi = ReturnType<typeof createStubApi>

function isLive({ state }: Ticket): boolean {
  return ['registered', 'waiting', 'called', 'serving'].includes(state)
}

function hasBidder(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'bidder' in body
}
