import { hall, instant } from './stub-data'
import { createStubNotices } from './stub-notices'
import { stubKey } from './stub-proof'
import { ok, refusal, type StubReply } from './stub-replies'
import { createStubTickets } from './stub-tickets'
import { createStubVenues, today } from './stub-venues'

export interface StubRequest {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string | undefined>
  body: unknown
}

/** A server of the contract in a few lines, for the phone's tests: everything in memory, everything of today. */
export function createStubApi(clock: () => number = () => Date.now()) {
  const venues = createStubVenues(clock)
  const tickets = createStubTickets(clock, venues)
  const notices = createStubNotices()
  const answers = new Map<string, StubReply>()
  const requests: StubRequest[] = []
  /** Asked before everything else: a test answers here as it likes; undefined goes on. */
  let intercept: (request: StubRequest) => StubReply | undefined = () => undefined
  let tokens = 0

  const found = (body: unknown): StubReply =>
    body === null || body === undefined ? refusal('not_found') : ok(body)

  function logIn(way: string): StubReply {
    tokens++
    const isGuest = way === 'guest'
    const holder = { holderId: `p${tokens}`, kind: isGuest ? 'guest' : 'wechat' }
    return ok({ token: `token-${tokens}`, holder }, isGuest ? 201 : 200)
  }

  /** What everybody may read; undefined: something else is asked for. */
  function read(area: string, id: string, query: string): StubReply | undefined {
    if (area === 'bid-sessions' && id === '') return ok(venues.sessionsFor(query))
    if (area === 'bid-sessions') {
      const bidSession = venues.sessionOf(id)
      return found(bidSession && { bidSession })
    }
    if (area === 'halls') return ok(id === '' ? venues.hallsFor(query) : { hall, today: today() })
    if (area === 'venues') return found(venues.boardOf(id))
    if (area === 'notices') return ok(id === 'push-key' ? { publicKey: null } : notices.templates)
    if (area === 'keys') return ok({ keys: [stubKey] })
    return undefined
  }

  function ofHolder(what: string, token: string, body: unknown): StubReply {
    if (what === 'erase') return ok({ erased: 1, kept: 0 })
    if (what === 'phone-number') return ok({ phone: '13800138000' })
    if (what === 'subscriptions') return ok(notices.report(body))
    return ok({ tickets: tickets.of(token) })
  }

  function ofTicket(id: string, verb: string, token: string, { method, body }: StubRequest): StubReply {
    const one = tickets.held.get(id)
    if (one !== undefined && verb === 'claim') {
      one.token = token
      return ok({ ticket: one.ticket, receipt: one.receipt })
    }
    if (one?.token !== token) return refusal('not_found')
    if (verb === '') return ok(tickets.snapshotOf(one))
    if (verb === 'notices' && method === 'POST') notices.wish(body)
    if (verb === 'notices') return ok(notices.ofTicket())
    if (verb === 'receipt') return ok({ receipt: one.receipt })
    if (verb === 'cancel') return ok({ ticket: tickets.change(id, { state: 'cancelled' }) })
    if (verb === 'pass') {
      const passesLeft = (one.ticket.passesLeft ?? 0) - 1
      return ok({ ticket: tickets.change(id, { passesLeft }, one.ahead + 1) })
    }
    if (verb === 'arrive') return ok({ ticket: tickets.change(id, { arrivedAt: instant(clock()) }) })
    return refusal('not_found')
  }

  function route(request: StubRequest): StubReply {
    const [path = '', query = ''] = request.path.split('?')
    const token = request.headers.authorization?.replace('Bearer ', '') ?? null
    const [, area = '', id = '', verb = ''] = path
      .replace(/^\/api/, '')
      .split('/')
      .map(decodeURIComponent)
    if (area === 'login') return logIn(id)
    const open = read(area, id, query)
    if (open !== undefined) return open
    if (area === 'queues' && request.method === 'GET') return found(venues.queueOf(id))
    if (token === null || !/^token-\d+$/.test(token)) return refusal('login/required')
    if (area === 'queues') return tickets.take(id, token, request.body)
    if (area === 'me') return ofHolder(id, token, request.body)
    return area === 'tickets' ? ofTicket(id, verb, token, request) : refusal('not_found')
  }

  return {
    sessions: venues.sessions,
    halls: venues.halls,
    notices,
    requests,
    change: tickets.change,
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
      const one = tickets.held.get(id)
      if (kind === 'ticket' && one !== undefined)
        return { cursor: String(one.rev), snapshot: tickets.snapshotOf(one) }
      const snapshot = kind === 'queue' ? venues.queueOf(id) : kind === 'board' ? venues.boardOf(id) : null
      return snapshot === null ? null : { cursor: snapshot.cursor, snapshot }
    },
    onTicket: tickets.onChange,
    /** The ids of all tickets, oldest first. */
    ticketIds: () => [...tickets.held.keys()],
    holders: () => tokens,
  }
}

export type StubApi = ReturnType<typeof createStubApi>
