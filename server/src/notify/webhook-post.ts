import { createHmac } from 'node:crypto'
import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { lookupPublic, NOT_PUBLIC } from './public-address'
import type { SendOutcome } from './way'
import { faultOf } from './wechat-call'
import type { Webhook } from './webhook-settings'

/** Tells somebody's system; `id` is the same whenever the same thing is told again. Never rejects. */
export type WebhookPost = (to: Webhook, id: string, body: string) => Promise<SendOutcome>

/** `t=<unix s>,v1=<hex>`: HMAC-SHA256 of `<t>.<body>`. The time is signed, so that a receiver can refuse what is old. */
export function signatureOf(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

interface Options {
  /** This machine's clock (ms). */
  now(): number
  /** For all of it, from the name's look-up to the answer. */
  timeoutMs?: number
}

export function createWebhookPost({ now, timeoutMs = 5_000 }: Options): WebhookPost {
  return (to, id, body) =>
    new Promise(resolve => {
      const url = new URL(to.url)
      const request = url.protocol === 'https:' ? requestByHttps : requestByHttp
      const post = request(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Paihao',
          'Idempotency-Key': id,
          'Paihao-Signature': signatureOf(to.secret, body, Math.floor(now() / 1000)),
        },
        // A connection of its own: one that is kept was looked up for another.
        agent: false,
        ...(to.private ? {} : { lookup: lookupPublic }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      // The status says all; node:http follows no redirects.
      post.on('response', response => {
        response.on('error', () => undefined).resume()
        resolve(outcomeOf(response.statusCode ?? 0))
      })
      post.on('error', error => resolve(outcomeOfFault(error)))
      post.end(body)
    })
}

function outcomeOf(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { outcome: 'sent' }
  const isForNow = status === 408 || status === 425 || status === 429 || status >= 500
  return isForNow ? { outcome: 'again', why: String(status) } : { outcome: 'refused', code: status }
}

/** Only the error's code or name is kept: its words may hold the address, which may hold a key. */
function outcomeOfFault(error: Error): SendOutcome {
  const isLate = error.name === 'AbortError'
  const { kind, why } = faultOf({ name: error.name, cause: error })
  if (why === NOT_PUBLIC) return { outcome: 'refused', code: 'not a public address' }
  if (kind === 'unsent') return { outcome: 'later', code: why }
  return { outcome: 'again', why: isLate ? 'time-out' : why }
}
