import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decryptPush } from './decrypt-push'

const MOST_BYTES = 4096
const DAY = 24 * 3600

export interface PushedMessage {
  endpoint: string
  text: string
  ttl: number
  urgency: string | undefined
  topic: string | undefined
}

/** A push service (RFC 8030) as browsers' makers run it, strict about VAPID (RFC 8292), with the browsers behind it. */
export interface FakePush {
  readonly origin: string
  /** What arrived, as the browsers read it. */
  readonly received: PushedMessage[]
  /** A browser subscribes for the server with this key. */
  subscribe(applicationServerKey: string): { endpoint: string; keys: { p256dh: string; auth: string } }
  /** The person has taken the permission back. */
  unsubscribe(endpoint: string): void
  /** The next requests are answered with this status. */
  fault(status: number, times?: number): void
  close(): Promise<void>
}

interface Subscriber {
  privateKey: Buffer
  publicKey: Buffer
  auth: Buffer
  serverKey: string
  isGone: boolean
}

export async function startFakePush(): Promise<FakePush> {
  const subscribers = new Map<string, Subscriber>()
  const received: PushedMessage[] = []
  const faults: number[] = []

  async function take(req: IncomingMessage): Promise<number> {
    const endpoint = origin + (req.url ?? '')
    const parts: Buffer[] = []
    for await (const part of req) parts.push(Buffer.from(part as Buffer)) // a request's body comes as Buffers
    const body = Buffer.concat(parts)
    const fault = faults.shift()
    if (fault !== undefined) return fault
    const to = subscribers.get(endpoint)
    if (req.method !== 'POST' || to === undefined) return 404
    if (to.isGone) return 410
    const { ttl, topic, urgency, authorization = '' } = req.headers
    if (typeof ttl !== 'string' || !/^\d+$/.test(ttl)) return 400
    if (typeof topic === 'string' && !/^[\w-]{1,32}$/.test(topic)) return 400
    if (req.headers['content-encoding'] !== 'aes128gcm') return 415
    if (body.length > MOST_BYTES) return 413
    if (!isVapid(authorization, to.serverKey, origin)) return 403
    received.push({
      ...{ endpoint, text: decryptPush(body, to), ttl: Number(ttl) },
      urgency: textOrNone(urgency),
      topic: textOrNone(topic),
    })
    return 201
  }

  const http = createServer((req, res) => {
    void take(req).then(status => res.writeHead(status, { Location: `${origin}/message/1` }).end())
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is an object.
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  return {
    origin,
    received,
    subscribe(serverKey) {
      const pair = createECDH('prime256v1')
      const publicKey = pair.generateKeys()
      const auth = randomBytes(16)
      const endpoint = `${origin}/push/${randomBytes(12).toString('base64url')}`
      subscribers.set(endpoint, {
        ...{ publicKey, auth, serverKey, isGone: false },
        privateKey: pair.getPrivateKey(),
      })
      return {
        endpoint,
        keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
      }
    },
    unsubscribe(endpoint) {
      const one = subscribers.get(endpoint)
      if (one !== undefined) one.isGone = true
    },
    fault: (status, times = 1) => void faults.push(...Array.from({ length: times }, () => status)),
    close: () =>
      new Promise(resolve => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}

const textOrNone = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** RFC 8292: `vapid t=<JWT>, k=<key>`, signed by the key that the browser subscribed for, for this service, for a day at most. */
function isVapid(header: string, serverKey: string, origin: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  if (key !== serverKey) return false
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      ...{ kty: 'EC', crv: 'P-256' },
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  // Signed by our own server.
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  const now = Date.now() / 1000
  const isInTime = typeof exp === 'number' && exp > now && exp <= now + DAY
  return isSigned && aud === origin && isInTime && /^(mailto:|https:)/.test(String(sub))
}
