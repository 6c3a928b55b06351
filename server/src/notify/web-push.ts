import { createECDH, createHash, ECDH } from 'node:crypto'
import webPush from 'web-push'
import type { SendOutcome } from './way'
import { faultOf } from './wechat-call'
import { NOT_REACHED } from './wechat-messages'

/** What a browser gives for being notified (W3C Push API): where, and the keys that only it can read with. */
export interface PushSubscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** `lost`: the browser no longer wants any. */
export type PushOutcome = SendOutcome | { outcome: 'lost' }

export interface WebPush {
  /** For the browser's `applicationServerKey`, base64url. */
  readonly publicKey: string
  /** Whether this is of a push service, and not an address that somebody wants this server to call; and its key is one. */
  accepts(subscription: PushSubscription): boolean
  send(to: PushSubscription, payload: string, options: PushOptions): Promise<PushOutcome>
}

interface PushOptions {
  /** How long (s) the service keeps it for a browser that is off. */
  ttl: number
  /** Of several about the same thing that were not delivered yet, only the last is. */
  about: string
  isUrgent: boolean
}

interface Options {
  /** 32 random bytes, the same on every server and for ever: browsers bind their subscriptions to it. */
  privateKey: Buffer
  /** `mailto:` or `https:`, whom a push service may ask (RFC 8292, section 2.1). */
  contact: string
  /** Origins, `https://*.example.org` with all below it. */
  services: readonly string[]
  timeoutMs?: number
}

/** Web Push: RFC 8030 with VAPID (RFC 8292), encrypted for the browser (RFC 8291). */
export function createWebPush({ privateKey, contact, services, timeoutMs = 8_000 }: Options): WebPush {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  const publicKey = pair.getPublicKey('base64url')
  const vapidDetails = { subject: contact, publicKey, privateKey: privateKey.toString('base64url') }
  const patterns = services.map(patternOf)

  return {
    publicKey,
    accepts: ({ endpoint, keys }) =>
      URL.canParse(endpoint) &&
      patterns.some(one => one.test(new URL(endpoint).origin)) &&
      isPoint(keys.p256dh) &&
      Buffer.from(keys.auth, 'base64url').length === 16,
    async send(to, payload, { ttl, about, isUrgent }) {
      const { headers, body } = webPush.generateRequestDetails(to, payload, {
        ...{ vapidDetails, TTL: ttl, urgency: isUrgent ? 'high' : 'normal' },
        topic: createHash('sha256').update(about).digest('base64url').slice(0, 32),
      })
      try {
        const { status } = await fetch(to.endpoint, {
          method: 'POST',
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, value]),
          body: new Uint8Array(body),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        return outcomeOf(status)
      } catch (error) {
        // Only the error's code or name is kept: its words may hold the address, which is a secret of the browser's.
        const { kind, why } = faultOf(error)
        return kind === 'unsent' ? { outcome: 'later', code: NOT_REACHED } : { outcome: 'unknown', why }
      }
    },
  }
}

/** Whether this is a point of the curve that RFC 8291 uses. */
function isPoint(key: string): boolean {
  try {
    return ECDH.convertKey(key, 'prime256v1', 'base64url').length === 65
  } catch {
    return false
  }
}

function patternOf(service: string): RegExp {
  const escaped = service.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '[\\w.-]+')
  return new RegExp(`^${escaped}$`)
}

/**
 * RFC 8030, sections 5 and 8.4; services say 404 or 410 of what is over. A gateway that failed may have passed it on all
 * the same: sent twice it is still one to its reader, since a notification takes the place of the one before it.
 */
function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return { outcome: 'sent' }
  if (status === 404 || status === 410) return { outcome: 'lost' }
  return { outcome: status === 429 || status >= 500 ? 'later' : 'refused', code: status }
}
