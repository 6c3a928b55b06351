import type { BidSession, BidSessionInput } from '@paihao/shared/contract/bid-session'
import type { Receipt } from '@paihao/shared/contract/receipt'
import type { Bidder, Ticket } from '@paihao/shared/contract/ticket'
import type { TestApp } from './app'

const HOUR = 3_600_000
const instantIn = (ms: number) => new Date(Date.now() + ms).toISOString()

/** What an agent fills in: taking has begun, the deadline is in an hour. */
export function sessionInput(given: Partial<BidSessionInput> = {}): BidSessionInput {
  return {
    projectCode: 'JMZB-2026-0100',
    projectName: '示例桥梁工程监理',
    tenderer: '示例建设管理中心',
    openingRoom: '第四开标室',
    takingOpensAt: instantIn(-HOUR),
    deadline: instantIn(HOUR),
    lots: [{ code: 'I', name: '监理' }],
    counters: [{ name: '1 号受理台' }, { name: '2 号受理台' }],
    policy: { visibility: 'open' },
    ...given,
  }
}

/** An invented company; each number another. */
export function bidder(number: number): Bidder {
  return {
    companyName: `示例建设${number}有限公司`,
    creditCode: `91440700MA${String(number).padStart(7, '0')}X`,
    delegateName: `代表${number}`,
    phone: `1380000${String(number).padStart(4, '0')}`,
  }
}

/** A published session of `agent`, and what its tests do with it. */
export interface OpenSession {
  readonly venueId: string
  readonly queueId: string
  readonly counterIds: string[]
  readonly bidSession: BidSession
  /** A token of the session's agency. */
  readonly agent: string
  /** A new guest takes for the company of this number. */
  take(number: number): Promise<{ ticketId: string; token: string; ticket: Ticket; receipt: Receipt }>
  /** The agent's moves; they fail unless the server does them. */
  call(body?: { counterId?: string; ticketId?: string; reason?: string }): Promise<Ticket>
  move(ticketId: string, verb: string, body?: object): Promise<Ticket>
}

/** Drafts and publishes a session through the API of an app with the demo's accounts; `agent2` is of another agency. */
export async function openSession(
  app: TestApp,
  given: Partial<BidSessionInput> = {},
  by: 'agent' | 'agent2' = 'agent',
): Promise<OpenSession> {
  const agent = await app.logIn(by)
  const post = async (path: string, token: string, body: object = {}) => {
    const answer = await app.ask('POST', `/api${path}`, { token, body })
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const draft = await post('/bid-sessions', agent, sessionInput(given))
  const venueId = String(draft.at('bidSession.venueId'))
  const published = await post(`/bid-sessions/${venueId}/publish`, agent)
  // The reply has been checked against its schema by the tests of the contract.
  const bidSession = published.at('bidSession') as BidSession
  const queueId = bidSession.queues[0]?.queueId ?? ''
  const counterIds = bidSession.counters.map(counter => counter.counterId)
  const ticketIn = (answer: { at(path: string): unknown }) => answer.at('ticket') as Ticket
  return {
    venueId,
    queueId,
    counterIds,
    bidSession,
    agent,
    async take(number) {
      const token = await app.guest()
      const answer = await post(`/queues/${queueId}/tickets`, token, { bidder: bidder(number) })
      const ticket = ticketIn(answer)
      return { ticketId: ticket.ticketId, token, ticket, receipt: answer.at('receipt') as Receipt }
    },
    async call(body = {}) {
      return ticketIn(await post(`/queues/${queueId}/call`, agent, { counterId: counterIds[0], ...body }))
    },
    async move(ticketId, verb, body = {}) {
      return ticketIn(await post(`/tickets/${ticketId}/${verb}`, agent, body))
    },
  }
}

/** What the desk records of a bid in good order. */
export const delivered = { delivery: { accepted: true, seal: 'intact', copies: 2 } }

/** The token of a screen that is paired with a session. */
export async function pairScreen(app: TestApp, { agent, venueId }: OpenSession): Promise<string> {
  const body = { kind: 'screen', name: '开标室大屏', venueId }
  const pairing = await app.ask('POST', '/api/devices/pairing-codes', { token: agent, body })
  const login = await app.ask('POST', '/api/login/device', {
    body: { pairingCode: pairing.at('pairingCode') },
  })
  return String(login.at('token'))
}
