import { ApiError, type Client } from '@paihao/shared/contract/client'
import type { BidSession, BidSessionInput } from '@paihao/shared/contract/bid-session'
import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { Bidder, Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { counterIdOf, publishSession, queueIdOf } from './demo-session'
import type { ServerProcess } from './server-process'
import { until } from './until'

/** Somebody who hands in a bid, and the ticket they hold; `client` is the phone that they have now. */
export interface DayBidder {
  client: Client
  readonly bidder: Bidder
  ticketId: string
}

/** One room of the day: its session, its desk, its bidders. */
export interface Room {
  readonly session: BidSession
  readonly venueId: string
  readonly queueId: string
  readonly deadline: number
  readonly bidders: DayBidder[]
}

/** Asks again and again while the server is away: with the same key, so that nothing is done twice. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  const answers: T[] = []
  await until(
    async () => {
      try {
        answers.push(await ask())
        return true
      } catch (error) {
        if (error instanceof ApiError && (error.code === 'network' || error.status === 503)) return false
        throw error
      }
    },
    { withinMs: 60_000, what: 'an answer of the server' },
  )
  const [answer] = answers
  if (answer === undefined) throw new Error('no answer')
  return answer
}

/** A word that stands in everything personal, and must stand nowhere else before the deadline. */
export const PLANTED = '机密'

/** The company of a room: every one another. */
export function planted(room: number, number: number): Bidder {
  return {
    companyName: `${PLANTED}建设${room}之${number}有限公司`,
    creditCode: `91440700MB${String(room * 1000 + number).padStart(7, '0')}X`,
    delegateName: `${PLANTED}${room}之${number}`,
    phone: `139${String(room).padStart(4, '0')}${String(number).padStart(4, '0')}`,
  }
}

export async function openRoom(
  agent: Client,
  room: number,
  guests: readonly Client[],
  given: Partial<BidSessionInput>,
): Promise<Room> {
  const session = await publishSession(agent, {
    projectCode: `JMZB-2026-1${String(room).padStart(3, '0')}`,
    openingRoom: `第${room}开标室`,
    ...given,
  })
  return {
    session,
    venueId: session.venueId,
    queueId: queueIdOf(session),
    deadline: Date.parse(session.deadline),
    bidders: guests.map((client, i) => ({ client, bidder: planted(room, i + 1), ticketId: '' })),
  }
}

/** Every bidder of a room takes, all at once. */
export async function everybodyTakes({ session, queueId, bidders }: Room): Promise<void> {
  await Promise.all(
    bidders.map(async (one, i) => {
      // The phone's own number for a draw; every third never sends one.
      const nonce = i % 3 === 0 ? {} : { nonce: `phone-number-${i}` }
      const body = { bidder: one.bidder, ...(session.policy.order === 'draw' ? nonce : {}) }
      const { ticket } = await insist(() => one.client.call('takeTicket', { params: { queueId }, body }))
      one.ticketId = ticket.ticketId
    }),
  )
}

/** Sends the list of the invited of a room: all but its last few bidders, who will take all the same. */
export async function inviteAllBut(
  agent: Client,
  { venueId, bidders }: Room,
  strangers: number,
): Promise<void> {
  const rows = bidders
    .slice(0, bidders.length - strangers)
    .map(({ bidder: { companyName, creditCode } }) => ({
      companyName,
      creditCode,
      lots: [],
      confirmed: true,
    }))
  await agent.call('importInvited', { params: { venueId }, body: { rows } })
}

/** The nth bidder of a room loses their phone; the desk takes the ticket off it, and `phone` takes the ticket over. */
export async function losesPhone(agent: Client, room: Room, nth: number, phone: Client): Promise<void> {
  const one = room.bidders[nth]
  if (one === undefined) throw new Error('no such bidder')
  const params = { ticketId: one.ticketId }
  const { claimCode } = await insist(() =>
    agent.call('reissueTicket', {
      params,
      body: { reason: '手机遗失，已核对授权委托书' },
      idempotencyKey: `lost-phone-${nth}`,
    }),
  )
  await insist(() =>
    phone.call('claimTicket', { params, body: { claimCode }, idempotencyKey: `found-phone-${nth}` }),
  )
  one.client = phone
}

/** The desk of a room calls, receives and records so many bids, or as many as wait, in a shift of its own name; `record` says what of the nth. Gives the ticketIds. */
export async function deskWorks(
  agent: Client,
  { session, queueId }: Room,
  { shift, most }: { shift: string; most: number },
  record: (nth: number) => Delivery,
): Promise<string[]> {
  const done: string[] = []
  const counterId = counterIdOf(session)
  while (done.length < most) {
    const key = (what: string) => `${shift}-${what}-${done.length}`
    const called = await insist(() =>
      agent.call('callTicket', { params: { queueId }, body: { counterId }, idempotencyKey: key('call') }),
    ).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'queue/empty') return null
      throw error
    })
    if (called === null) break
    const params = { ticketId: called.ticket.ticketId }
    await insist(() => agent.call('serveTicket', { params, idempotencyKey: key('serve') }))
    await insist(() =>
      agent.call('finishTicket', {
        params,
        body: { delivery: record(done.length) },
        idempotencyKey: key('finish'),
      }),
    )
    done.push(params.ticketId)
  }
  return done
}

/** All tickets of a session, as its agency sees them. */
export async function allTickets(agent: Client, venueId: string): Promise<StaffTicket[]> {
  const tickets: StaffTicket[] = []
  let after: string | null = null
  do {
    const query = { limit: 200, ...(after === null ? {} : { after }) }
    const page: ReplyOf<Endpoints['listVenueTickets']> = await agent.call('listVenueTickets', {
      params: { venueId },
      query,
    })
    tickets.push(...page.tickets)
    after = page.next
  } while (after !== null)
  return tickets
}

/** What anybody, and a rival with a ticket, can find out about a room. */
export async function seenFromOutside(
  server: ServerProcess,
  { venueId, queueId, bidders }: Room,
): Promise<string> {
  const rival = bidders[0]
  const ask = async (
    client: Client,
    what: 'getQueue' | 'getBidSession' | 'getBoard' | 'getBundle' | 'listEntries',
  ) =>
    await insist(async () => {
      const params = { venueId, queueId }
      return JSON.stringify(await client.call(what, { params }).catch(onlyRefused))
    })
  const stranger = server.client()
  const views = await Promise.all(
    [stranger, rival?.client ?? stranger].flatMap(client =>
      (['getQueue', 'getBidSession', 'getBoard', 'getBundle', 'listEntries'] as const).map(what =>
        ask(client, what),
      ),
    ),
  )
  return views.join('\n')
}

/** What somebody with a ticket can find out by asking for their own, and for another's. */
export async function seenByRival(server: ServerProcess, { bidders }: Room): Promise<string> {
  const [rival, other] = bidders
  if (rival === undefined || other === undefined) throw new Error('nobody there')
  const asked = [rival, other].flatMap(({ ticketId }) =>
    [rival.client, server.client()].flatMap(client =>
      (['getTicket', 'getReceipt'] as const).map(what =>
        insist(async () =>
          JSON.stringify(await client.call(what, { params: { ticketId } }).catch(onlyRefused)),
        ),
      ),
    ),
  )
  const mine = insist(async () => JSON.stringify(await rival.client.call('myTickets', {})))
  const answers = await Promise.all([...asked, mine])
  const foreign = answers.filter(answer => answer.includes(other.ticketId))
  if (foreign.length > 0) throw new Error(`another's ticket was told: ${foreign.join()}`)
  return answers.join('\n')
}

function onlyRefused(error: unknown): string {
  if (error instanceof ApiError && error.code !== 'network' && error.status < 500) return error.code
  throw error
}
