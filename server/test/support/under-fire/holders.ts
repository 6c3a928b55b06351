import type { NoticeMessage } from '@paihao/shared/contract/notice'
import { PROTOCOL } from '@paihao/shared/contract/sockets'
import type { FakeWechat } from '../fake-wechat/fake'
import { openSocket } from '../live'
import { planted } from '../opening-day'
import type { TwoServers } from './hall-of-servers'

/** How a holder can be reached when the call comes. */
const manners = ['page', 'silent page', 'credit', 'refused', 'used up', 'just left'] as const
type Manner = (typeof manners)[number]
export const CALL = 'call-template'
export const AHEAD = 'ahead-template'

interface Page {
  readonly shown: (NoticeMessage & { at: number })[]
  /** When its connection broke or was not there (ms). */
  readonly breaks: number[]
  isThere(): boolean
  close(): void
}

export interface Holder {
  readonly manner: Manner
  readonly openid: string
  readonly token: string
  readonly ticketId: string
  readonly venueId: string
  /** The agency's own system is there for those whom no other way reaches. */
  readonly hasWebhook: boolean
  readonly label: string
  page: Page | null
  /** When the agent asked for the call, and when it was no longer true (ms). */
  calledAt: number
  endedAt: number
}

/** Somebody logs in with WeChat, answers the question about messages in their manner, takes, and opens the page. */
export async function arrive(options: {
  servers: TwoServers
  fake: FakeWechat
  venueId: string
  queueId: string
  hasWebhook: boolean
  number: number
}): Promise<Holder> {
  const { servers, fake, venueId, queueId, hasWebhook, number } = options
  const manner = manners[number % manners.length] ?? 'credit'
  const openid = `oPlanted${number}x`
  const code = fake.issue(openid)
  const { token } = await servers.ask('', client => client.call('logInWechat', { body: { code } }))
  if (manner !== 'refused') {
    const templates = number % 3 === 0 ? [CALL, AHEAD] : [CALL]
    fake.accept(openid, templates)
    const results = Object.fromEntries(templates.map(id => [id, 'accept']))
    await servers.ask(token, client =>
      client.call('reportSubscriptions', { body: { results }, idempotencyKey: `allowed-${number}` }),
    )
  }
  // Used up without our knowing, as when the person switched messages off in WeChat.
  if (manner === 'used up') fake.people.get(openid)?.clear()
  const { ticket } = await servers.ask(token, client =>
    client.call('takeTicket', {
      params: { queueId },
      body: { bidder: planted(7, number) },
      idempotencyKey: `taken-${number}`,
    }),
  )
  const { ticketId } = ticket
  const hasPage = manner === 'page' || manner === 'silent page' || manner === 'just left'
  const page = hasPage ? openPage({ servers, token, ticketId, number, acks: manner === 'page' }) : null
  return {
    manner,
    openid,
    token,
    ticketId,
    venueId,
    hasWebhook,
    label: ticket.label ?? '',
    page,
    calledAt: 0,
    endedAt: 0,
  }
}

/** A page that goes to the other server when its own is away. */
function openPage(options: {
  servers: TwoServers
  token: string
  ticketId: string
  number: number
  acks: boolean
}): Page {
  const { servers, token, ticketId, number, acks } = options
  const shown: Page['shown'] = []
  const breaks: number[] = []
  let turn = number
  let isClosed = false
  let isWatching = false
  let socket = connect()

  function connect() {
    const opened = openSocket(servers.all[turn % servers.all.length]?.url ?? '', {
      protocol: PROTOCOL,
      token,
    })
    opened.on('connect', () => {
      opened.emit('watch', `ticket/${ticketId}`, () => (isWatching = true))
    })
    opened.on('notice', (message, ack) => {
      shown.push({ ...message, at: Date.now() })
      if (acks) ack()
    })
    const away = () => {
      breaks.push(Date.now())
      isWatching = false
      turn++
      if (!isClosed) setTimeout(() => (socket = connect()), 100)
    }
    opened.on('disconnect', away)
    opened.on('connect_error', away)
    return opened
  }
  return {
    shown,
    breaks,
    isThere: () => isWatching,
    close() {
      isClosed = true
      socket.disconnect()
    },
  }
}
