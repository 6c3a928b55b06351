import { defaultLanguage } from '@paihao/shared/text/language'
import type { Reach } from '../log/reach'
import type { Store } from '../log/types'
import type { VaultRows } from '../log/vault-rows'
import { personOf } from '../venues/person-rows'
import type { Venues } from '../venues/venues'
import { callsToCome } from './calls-to-come'
import { createGate } from './gate'
import { messageOf } from './message'
import type { People } from './people'
import { isLongTerm, type Templates } from './templates'
import { currentOf, type SendOutcome, type Told, type Way } from './way'
import type { WechatApi, WechatMessage } from './wechat-messages'

/** WeChat says that the person allows no more messages of this template. */
const NO_CREDIT = 43101
/** How long (ms) WeChat is not asked again for a token when it gave none, or whether it answers when it did not. */
const SILENT_PAUSE = 1_000
/** So many messages are under way at once: a WeChat that stalls leaves no more than these in doubt. */
const AT_ONCE = 40

interface Options {
  venues: Venues
  store: Pick<Store, 'holders' | 'venues'>
  vaultRows: VaultRows
  people: People
  credits: Reach['credits']
  api: WechatApi
  templates: Templates
}

/** Subscribe messages: each allowed one by one by the holder, the last of the call's template kept for the call. */
export function createWechatWay(options: Options): Way {
  const { venues, store, vaultRows, people, credits, api, templates } = options

  let silentAt = -Infinity

  async function ready(): Promise<boolean> {
    if (venues.now() - silentAt < SILENT_PAUSE) return false
    if ((await api.answers()) && (await api.token.get()) !== null) return true
    silentAt = venues.now()
    return false
  }

  /** How many messages of a template are kept for calls: one for each number of this person that may still be called. */
  async function keptOf(holderId: string, { notice }: Told, templateId: string): Promise<number> {
    if (notice.kind === 'called' || templates.kinds.called?.templateId !== templateId) return 0
    if (isLongTerm(templates, templateId)) return 0
    return await callsToCome({ venues, store }, holderId)
  }

  /**
   * Whether a call may go by an allowance of which it is not known whether it was spent: WeChat knows, and one that it
   * refuses for that (43101) has done nothing.
   */
  async function mayDoubt(holderId: string, { notice }: Told, templateId: string): Promise<boolean> {
    return notice.kind === 'called' && (await credits.inDoubt(holderId, templateId)) > 0
  }

  function write(told: Told, openid: string): WechatMessage | string {
    const { venue, ticket, notice, wishes } = currentOf(told)
    const language = wishes?.language ?? defaultLanguage
    return messageOf({ templates, venue, ticket, kind: notice.kind, now: venues.now(), language, openid })
  }

  /** What was allowed for good is not counted down; whether it still is, WeChat alone knows (43101). */
  async function sendLongTerm(holderId: string, message: WechatMessage): Promise<SendOutcome> {
    const { templateId } = message
    if ((await credits.left(holderId, templateId)) === 0) return { outcome: 'refused', code: 'no credit' }
    const sent = await api.send(message)
    if (sent.outcome === 'sent') await credits.keep(holderId)
    if (sent.outcome === 'refused' && sent.code === NO_CREDIT) await credits.empty(holderId, templateId)
    return sent
  }

  async function send(holderId: string, told: Told, openid: string): Promise<SendOutcome> {
    const message = write(told, openid)
    if (typeof message === 'string') return { outcome: 'refused', code: message }
    const { templateId } = message
    if (isLongTerm(templates, templateId)) return await sendLongTerm(holderId, message)
    const isCounted = await credits.spend(holderId, templateId, await keptOf(holderId, told, templateId))
    if (isCounted) await credits.doubted(holderId, templateId)
    else if (!(await mayDoubt(holderId, told, templateId))) return { outcome: 'refused', code: 'no credit' }
    const sent = await api.send(message)
    if (sent.outcome === 'sent') await credits.settled(holderId, templateId)
    if (sent.outcome === 'later' || sent.outcome === 'refused') {
      if (sent.code === NO_CREDIT) await credits.empty(holderId, templateId)
      else if (isCounted) {
        await credits.refund(holderId, templateId)
        await credits.settled(holderId, templateId)
      }
    }
    return sent
  }

  return {
    name: 'wechat',
    sends: kind => templates.kinds[kind] !== undefined,
    get resting() {
      return api.resting
    },
    admits: api.admits,
    gate: createGate(AT_ONCE),
    async prepare(told) {
      const { venueId, ticket } = told
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
          if (left === 0) return (await mayDoubt(holderId, told, templateId)) ? null : 'no credit'
          return left <= (await keptOf(holderId, told, templateId)) ? 'kept for the call' : null
        },
        ready,
        send: () => send(holderId, told, openid),
      }
    },
  }
}
