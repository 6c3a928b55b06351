import { lookup } from 'node:dns/promises'
import { backoffOf } from '../../src/notify/backoff'
import { isPublicAddress, lookupPublic } from '../../src/notify/public-address'
import { createWebhookPost, signatureOf } from '../../src/notify/webhook-post'
import type { Webhook } from '../../src/notify/webhook-settings'
import { freePort } from '../support/free-port'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver'

let receiver: WebhookReceiver
let to: Webhook
const body = JSON.stringify({ id: 'n1', kind: 'called' })
const post = createWebhookPost({ now: Date.now })

beforeAll(async () => {
  receiver = await startWebhookReceiver()
  to = { url: receiver.url, secret: receiver.secret, private: true }
})
beforeEach(() => {
  receiver.received.length = 0
  receiver.asked.length = 0
})
afterAll(() => receiver.close())

it('the signature is HMAC-SHA256 of time and body', () => {
  // printf '1700000000.{}' | openssl dgst -sha256 -hmac 'key'
  expect(signatureOf('key', '{}', 1_700_000_000)).toBe(
    't=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae',
  )
})

it('what is told arrives signed, with its id', async () => {
  expect(await post(to, 'n1', body)).toEqual({ outcome: 'sent' })
  expect(receiver.received).toEqual([{ id: 'n1', body: { id: 'n1', kind: 'called' } }])
})

it('a receiver with another secret takes nothing, and a clock that is wrong is refused', async () => {
  const other = { ...to, secret: 'another secret that is long enough' }
  expect(await post(other, 'n1', body)).toEqual({ outcome: 'refused', code: 401 })
  const late = createWebhookPost({ now: () => Date.now() - 400_000 })
  expect(await late(to, 'n1', body)).toEqual({ outcome: 'refused', code: 401 })
  expect(receiver.received).toEqual([])
})

it.each([
  [200, 'sent'],
  [202, 'sent'],
  [301, 'refused'],
  [307, 'refused'],
  [400, 'refused'],
  [404, 'refused'],
  [410, 'refused'],
  [408, 'again'],
  [429, 'again'],
  [500, 'again'],
  [503, 'again'],
])('status %i means %s, and no redirect is followed', async (status, outcome) => {
  receiver.next(status)
  expect(await post(to, 'n1', body)).toMatchObject({ outcome })
  expect(receiver.asked).toEqual(['POST /paihao'])
})

it('who does not answer in time may have been told, and is told again with the same id', async () => {
  receiver.next('silent')
  const hasty = createWebhookPost({ now: Date.now, timeoutMs: 400 })
  expect(await hasty(to, 'n1', body)).toEqual({ outcome: 'again', why: 'time-out' })
  expect(await post(to, 'n1', body)).toEqual({ outcome: 'sent' })
  expect(receiver.received.map(({ id }) => id)).toEqual(['n1', 'n1'])
})

it('who cannot be reached was certainly told nothing', async () => {
  const away = { ...to, url: `http://127.0.0.1:${await freePort()}/` }
  expect(await post(away, 'n1', body)).toEqual({ outcome: 'later', code: 'ECONNREFUSED' })
})

it('a name that leads to an address that is not public is not called', async () => {
  expect((await lookup('localhost')).address).toMatch(/^(127\.|::1)/)
  const named = { ...to, url: receiver.url.replace('127.0.0.1', 'localhost'), private: false }
  expect(await post(named, 'n1', body)).toEqual({ outcome: 'refused', code: 'not a public address' })
  expect(receiver.asked).toEqual([])
  const error = await new Promise(resolve => lookupPublic('localhost', {}, resolve))
  expect(error).toMatchObject({ code: 'ENOTPUBLIC' })
})

it.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ],
  ...[
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
  ],
  ...['2001:db8::1', '2002:a00:1::', '2001::1', 'ff02::1', 'localhost', ''],
])('%s is no public address', address => {
  expect(isPublicAddress(address)).toBe(false)
})

it.each(['8.8.8.8', '119.29.29.29', '172.32.0.1', '2400:3200::1', '2606:4700::1111'])(
  '%s is a public address',
  address => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it('an address that is public is found as dns.lookup finds it, one or all', async () => {
  const found = (all: boolean) =>
    new Promise(resolve => lookupPublic('8.8.8.8', { all }, (...answer) => resolve(answer)))
  expect(await found(false)).toEqual([null, '8.8.8.8', 4])
  expect(await found(true)).toEqual([null, [{ address: '8.8.8.8', family: 4 }]])
})

it.each([
  ['wechat', 10_000],
  ['webhook', 30_000],
] as const)(
  'tries by %s are twice as far apart each time, up to %i ms, and not all at one moment',
  (way, longest) => {
    for (let tries = 1; tries < 20; tries++) {
      const middle = Math.min(longest, 500 * 2 ** tries)
      const waits = Array.from({ length: 200 }, (_, i) => backoffOf({ id: `t${i}/called/1`, tries, way }))
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(middle * 0.75)
      expect(Math.max(...waits)).toBeLessThan(middle * 1.25)
      expect(new Set(waits.map(wait => Math.round(wait / middle / 0.05))).size).toBeGreaterThan(5)
    }
  },
)
