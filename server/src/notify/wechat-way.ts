import { defaultLanguage } from '@paihao/shared/text/language'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { NoticeKind } from '@paihao/shared/rules/notices'
import type { Reach } from '../log/reach'
import type { VaultRows } from '../log/vault-rows'
import { personOf } from '../venues/person-rows'
import type { Venues } from '../venues/venues'
import { createGate } from './gate'
import { messageOf } from './message'
import type { People } from './people'
import type { Templates } from './templates'
import { currentOf, type SendOutcome, type Told, type Way } from './way'
import type { WechatApi, WechatMessage } from './wechat-messages'

/** WeChat says that the person allows no more messages of this template. */
const NO_CREDIT = 43101
/** How long (ms) WeChat is not asked for a token again when it gave none. */
const TOKEN_PAUSE = 1_000
/** So many messages are under way at once: a WeChat that stalls leaves no more than these in doubt. */
const AT_ONCE = 40

interface Options {
  venues: Venues
  vaultRows: VaultRows
  people: People
  credits: Reach['credits']
  api: WechatApi
  templates: Templates
}

/** Subscribe messages: each allowed one by one by the holder, the last of the call's template kept for the call. */
export function createWechatWay(options: Options): Way {
  const { venues, vaultRows, people, credits, api, templates } = options

  let noTokenAt = -Infinity

  async function ready(): Promise<boolean> {
    if (venues.now() - noTokenAt < TOKEN_PAUSE) return false
    if ((await api.token.get()) !== null) return true
    noTokenAt = venues.now()
    return false
  }

  /** While the person may still be called, the last message of the call's own template is for that. */
  function isKept(kind: NoticeKind, { state }: Ticket, templateId: string): boolean {
    const mayBeCalled = state !== 'void' && state !== 'done'
    return kind !== 'called' && mayBeCalled && templates.kinds.called?.templateId === templateId
  }

  function write(told: Told, openid: string): WechatMessage | string {
    const { venue, ticket, notice, wishes } = currentOf(told)
    const language = wishes?.language ?? defaultLanguage
    return messageOf({ templates, venue, ticket, kind: notice.kind, now: venues.now(), language, openid })
  }

  async function send(holderId: string, told: Told, openid: string): Promise<SendOutcome> {
    const message = write(told, openid)
    if (typeof message === 'string') return { outcome: 'refused', code: message }
    const { templateId } = message
    if (!(await credits.spend(holderId, templateId))) return { outcome: 'refused', code: 'no credit' }
    const sent = await api.send(message)
    if (sent.outcome === 'later' || sent.outcome === 'refused') {
      if (sent.code === NO_CREDIT) await credits.empty(holderId, templateId)
      else await credits.refund(holderId, templateId)
    }
    return sent
  }

  return {
    name: 'wechat',
    sends: kind => templates.kinds[kind] !== undefined,
    get resting() {
      return api.broken
    },
    admits: api.admits,
    gate: createGate(AT_ONCE),
    async prepare(told) {
      const { venueId, ticket, notice } = told
      const holderId = await personOf(vaultRows, venueId, await venues.keysOf(venueId), ticket.holderKey)
      const openid = holderId === null ? null : await people.openidOf(holderId)
      if (holderId === null || openid === null) return 'not reachable'
      const message = write(told, openid)
      if (typeof message === 'string') return message
      const { templateId } = message
      return {
        address: openid,
        async check() {
          const left = await credits.left(holderId, templateId)
          if (left === 0) return 'no credit'
          return left === 1 && isKept(notice.kind, ticket, templateId) ? 'kept for the call' : null
        },
        ready,
        send: () => send(holderId, told, openid),
      }
    },
  }
}
