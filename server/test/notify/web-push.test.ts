import { randomBytes } from 'node:crypto'
import { createWebPush, type WebPush } from '../../src/notify/web-push'
import { decryptPush } from '../support/fake-push/decrypt-push'
import { freePort } from '../support/free-port'
import { type FakePush, startFakePush } from '../support/fake-push/fake-push'

let service: FakePush
let push: WebPush
beforeAll(async () => {
  service = await startFakePush()
  push = createWebPush({
    privateKey: randomBytes(32),
    contact: 'mailto:office@example.org',
    services: [service.origin, 'https://push.example.org', 'https://*.notify.example.com'],
    timeoutMs: 1000,
  })
})
afterAll(() => service.close())

const options = { ttl: 1800, about: 't1', isUrgent: true }
const bytes = (text: string) => Buffer.from(text, 'base64url')

it('the example of RFC 8291 is read as it stands there', () => {
  const body = bytes(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
  const text = decryptPush(body, {
    privateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
    publicKey: bytes(
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    ),
    auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
  })
  expect(text).toBe('When I grow up, I want to be a watermelon')
})

it('a notification reaches the browser that subscribed, signed for its service and readable by it alone', async () => {
  const to = service.subscribe(push.publicKey)
  expect(await push.send(to, '请到 1 号窗口', options)).toEqual({ outcome: 'sent' })
  expect(service.received.at(-1)).toMatchObject({ text: '请到 1 号窗口', ttl: 1800, urgency: 'high' })
})

it('a browser that subscribed for another server is not reached', async () => {
  const other = createWebPush({ privateKey: randomBytes(32), contact: 'mailto:a@b.example', services: [] })
  const to = service.subscribe(other.publicKey)
  expect(await push.send(to, 'x', options)).toEqual({ outcome: 'refused', code: 403 })
})

it('what is over is told from what may be tried again, and a service that is down is asked again', async () => {
  const to = service.subscribe(push.publicKey)
  service.fault(429)
  expect(await push.send(to, 'x', options)).toEqual({ outcome: 'later', code: 429 })
  service.fault(502)
  expect(await push.send(to, 'x', options)).toEqual({ outcome: 'later', code: 502 })
  service.unsubscribe(to.endpoint)
  expect(await push.send(to, 'x', options)).toEqual({ outcome: 'lost' })
  const nowhere = { ...to, endpoint: `http://127.0.0.1:${await freePort()}/push/x` }
  expect(await push.send(nowhere, 'x', options)).toEqual({ outcome: 'later', code: -2 })
})

it.each([
  ['https://push.example.org/send/abc', true],
  ['https://par02.notify.example.com/w/?token=1', true],
  ['http://push.example.org/send/abc', false],
  ['https://push.example.org.evil.example/send', false],
  ['https://push.example.org:8443/send', false],
  ['https://notify.example.com.evil.example/', false],
  ['http://169.254.169.254/latest/meta-data', false],
  ['no address', false],
])('%s is an address of a push service: %s', (endpoint, isOne) => {
  const { keys } = service.subscribe(push.publicKey)
  expect(push.accepts({ endpoint, keys })).toBe(isOne)
  expect(push.accepts({ endpoint, keys: { ...keys, p256dh: keys.auth } })).toBe(false)
})
