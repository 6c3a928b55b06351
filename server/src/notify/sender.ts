import type { Notice, NoticeKind } from '@paihao/shared/rules/notices'
import type { OutboxCommand, Wishes } from '@paihao/shared/rules/outbox'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Venue } from '@paihao/shared/rules/venue'
import { defaultLanguage } from '@paihao/shared/text/language'
import type { Reach } from '../log/reach'
import type { VaultRows } from '../log/vault-rows'
import { personOf } from '../venues/person-rows'
import type { Venues } from '../venues/venues'
import { messageOf } from './message'
import type { Outboxes } from './outboxes'
import type { People } from './people'
import type { Templates } from './templates'
import type { WechatApi, WechatMessage } from './wechat-messages'

/** So many attempts at a message that WeChat does not take now. */
const TRIES = 12
/** WeChat says that the person allows no more messages of this template. */
const NO_CREDIT = 43101

export interface Sending {
  venueId: string
  venue: Venue
  notice: Notice
  wishes: Wishes | undefined
  /** Whether it is still so: asked again just before it goes out. */
  isTrue(): boolean
}

/** Sends notices as subscribe messages: at most once each, one at a time to a person, the last allowed one kept for the call. */
export interface Sender {
  /** Whether there is a template for this kind. */
  sends(kind: NoticeKind): boolean
  isSending(id: string): boolean
  /** Ends when its outcome is in the log. */
  send(sending: Sending): Promise<void>
  close(): Promise<void>
}

interface Options {
  venues: Venues
  outboxes: Outboxes
  vaultRows: VaultRows
  people: People
  credits: Reach['credits']
  /** Null: this server cannot send messages. */
  api: WechatApi | null
  templates: Templates
  me: string
}

export function createSender(options: Options): Sender {
  const { venues, outboxes, vaultRows, people, credits, api, templates, me } = options
  const underWay = new Map<string, Promise<void>>()
  const lines = new Map<string, Promise<void>>()

  async function work(sending: Sending): Promise<void> {
    const { venueId, venue, notice } = sending
    const ticket = venue.tickets.get(notice.ticketId)
    if (ticket === undefined || api?.broken === true) return
    const holderId =
      api === null ? null : await personOf(vaultRows, venueId, await venues.keysOf(venueId), ticket.holderKey)
    const openid = holderId === null ? null : await people.openidOf(holderId)
    if (api === null || holderId === null || openid === null) {
      await wait(sending, 'not reachable')
      return
    }
    const message = makeMessage(sending, ticket, openid)
    if (typeof message === 'string') {
      await wait(sending, message)
      return
    }
    await inLine(openid, () => deliver(sending, ticket, holderId, message, api))
  }

  function makeMessage({ venue, notice, wishes }: Sending, ticket: Ticket, openid: string) {
    const language = wishes?.language ?? defaultLanguage
    const now = venues.now()
    return messageOf({ templates, venue, ticket, kind: notice.kind, now, language, openid })
  }

  async function deliver(
    sending: Sending,
    ticket: Ticket,
    holderId: string,
    message: WechatMessage,
    wechat: WechatApi,
  ): Promise<void> {
    const { venueId, notice, isTrue } = sending
    const { id, ticketId, kind, since } = notice
    const { templateId } = message
    const left = await credits.left(holderId, templateId)
    const kept = left === 1 && isKept(kind, ticket, templateId)
    if (left === 0 || kept) {
      await wait(sending, kept ? 'kept for the call' : 'no credit')
      return
    }
    if (!isTrue()) return
    const intended = await submit(venueId, { type: 'intend', by: me, id, ticketId, kind, since })
    if (!('event' in intended)) return
    const settle = (status: 'sent' | 'refused' | 'unknown' | 'later', code: number | string) =>
      submit(venueId, { type: 'settle', by: me, id, status, code })
    if (!isTrue()) {
      await settle('refused', 'no longer true')
      return
    }
    if (!(await credits.spend(holderId, templateId))) {
      await settle('refused', 'no credit')
      return
    }
    const sent = await wechat.send(message)
    if (sent.outcome === 'sent') {
      await settle('sent', 0)
      return
    }
    if (sent.outcome === 'unknown') {
      await settle('unknown', sent.why)
      return
    }
    if (sent.code === NO_CREDIT) await credits.empty(holderId, templateId)
    else await credits.refund(holderId, templateId)
    const tries = (await outboxes.open(venueId)).state.notices.get(id)?.tries ?? 0
    await settle(sent.outcome === 'later' && tries < TRIES ? 'later' : 'refused', sent.code)
  }

  /** While the person may still be called, the last message of the call's own template is for that. */
  function isKept(kind: NoticeKind, { state }: Ticket, templateId: string): boolean {
    return kind !== 'called' && state !== 'void' && templates.kinds.called?.templateId === templateId
  }

  async function wait({ venueId, notice }: Sending, code: string): Promise<void> {
    const { id, ticketId, kind, since } = notice
    await submit(venueId, { type: 'close', by: me, id, ticketId, kind, since, status: 'waits', code })
  }

  const submit = async (venueId: string, command: OutboxCommand) =>
    await (await outboxes.open(venueId)).submit(command)

  /** WeChat refuses two messages at once to one person (43108). */
  async function inLine(openid: string, send: () => Promise<void>): Promise<void> {
    const turn = (lines.get(openid) ?? Promise.resolve()).catch(() => undefined).then(send)
    lines.set(openid, turn)
    try {
      await turn
    } finally {
      if (lines.get(openid) === turn) lines.delete(openid)
    }
  }

  return {
    sends: kind => api !== null && templates.kinds[kind] !== undefined,
    isSending: id => underWay.has(id),
    async send(sending) {
      const { id } = sending.notice
      if (underWay.has(id)) return
      const run = work(sending).finally(() => underWay.delete(id))
      underWay.set(id, run)
      await run
    },
    async close() {
      await Promise.allSettled(underWay.values())
      await outboxes.close()
    },
  }
}
