import { createHmac } from 'node:crypto'
import type { BaseLogger } from 'pino'
import type { Reach } from '../log/reach'
import type { Store } from '../log/types'
import type { Deliveries } from './deliveries'
import { createPushCipher, isSigned } from './push-cipher'
import { isLongTerm, type Templates } from './templates'
import { eventOf, fieldsOf, type PushEvent, type PushItem } from './push-event'

type Told = Exclude<PushEvent, { kind: 'other' }>

/** WeChat repeats what was not answered within 5 seconds, three times in all; a repeat counts as one for so long (ms). */
const REPEATS = 24 * 3600_000

/** The query of WeChat's address, as far as it signs something. */
export interface PushQuery {
  readonly signature: string
  readonly timestamp: string
  readonly nonce: string
  readonly msg_signature: string
  readonly echostr: string
}

/** What WeChat's message push comes into. */
export interface PushInbox {
  /** The answer to "is this your address?": the echo, or null when it was not WeChat that asked. */
  greet(query: PushQuery): string | null
  /** `forged`: not WeChat's. `unreadable`: WeChat's, and yet neither JSON nor XML. Throws when Redis is away: it comes again. */
  take(query: PushQuery, body: string): Promise<'taken' | 'forged' | 'unreadable'>
}

interface Options {
  token: string
  /** The console's EncodingAESKey: only what is encrypted is taken then. */
  aesKey: string | undefined
  appId: string
  store: Pick<Store, 'once'>
  credits: Reach['credits']
  deliveries: Pick<Deliveries, 'failed'>
  /** Under which an event is known without the name of whom it is about. */
  key: Buffer
  holderIdOf(openid: string): string
  templates: Templates
  logger: BaseLogger
}

export function createPushInbox(options: Options): PushInbox {
  const { token, aesKey, appId, store, credits, deliveries, key, holderIdOf, templates, logger } = options
  // Of the templates of others nothing is kept.
  const ours = new Set(Object.values(templates.kinds).map(({ templateId }) => templateId))
  const open = aesKey === undefined ? null : createPushCipher(aesKey, appId)

  const isWechat = ({ signature, timestamp, nonce }: PushQuery) =>
    isSigned(signature, [token, timestamp, nonce])

  function plain(query: PushQuery, body: string): string | null {
    if (open === null) return isWechat(query) ? body : null
    const { timestamp, nonce, msg_signature: signature } = query
    const encrypted = fieldsOf(body)?.Encrypt
    if (typeof encrypted !== 'string') return null
    return isSigned(signature, [token, timestamp, nonce, encrypted]) ? open(encrypted) : null
  }

  async function apply(event: Told, item: PushItem): Promise<void> {
    const { templateId, result } = item
    const holderId = holderIdOf(event.openid)
    if (event.kind === 'popup' && result === 'accept') await credits.accept(holderId, templateId, 'push')
    if (event.kind === 'change' && result === 'reject') await credits.empty(holderId, templateId)
    // In WeChat's settings no single message is allowed, but all of a long-term template are.
    if (event.kind === 'change' && result === 'accept' && isLongTerm(templates, templateId))
      await credits.accept(holderId, templateId, 'push')
    if (event.kind === 'sent' && result !== '0') {
      logger.warn({ code: result }, 'WeChat took a message, and could not bring it')
      if (item.messageId !== undefined) await deliveries.failed(item.messageId, result)
    }
  }

  /** WeChat gives its events no id: it says to tell repeats by sender and time. */
  async function once(event: Told, item: PushItem): Promise<void> {
    const name = createHmac('sha256', key)
      .update(JSON.stringify([event.kind, event.openid, event.createdAt, item]))
      .digest('base64url')
    if (!(await store.once.put('wechat-push', name, '1', REPEATS))) return
    try {
      await apply(event, item)
    } catch (error) {
      await store.once.take('wechat-push', name)
      throw error
    }
  }

  return {
    greet: query => (isWechat(query) ? query.echostr : null),
    async take(query, body) {
      const text = plain(query, body)
      if (text === null) return 'forged'
      const fields = fieldsOf(text)
      if (fields === null) return 'unreadable'
      const event = eventOf(fields)
      if (event.kind !== 'other')
        for (const item of event.items) if (ours.has(item.templateId)) await once(event, item)
      return 'taken'
    },
  }
}
