import { startFakePush, type FakePush } from '../support/fake-push/fake-push'
import { openWechatHall, type WechatHall, type WechatPerson } from '../support/wechat-hall'
import { until } from '../support/until'

const fields = { character_string1: '{label}', thing2: '{message}' }
let service: FakePush
let hall: WechatHall
let publicKey: string
beforeAll(async () => {
  service = await startFakePush()
  hall = await openWechatHall({
    kinds: { called: { templateId: 'call', fields }, missed: { templateId: 'call', fields } },
    env: {
      WECHAT_PUSH_TOKEN: 'pushToken1',
      WEB_PUSH_CONTACT: 'mailto:office@example.org',
      WEB_PUSH_SERVICES: service.origin,
    },
  })
  await hall.fake.pushTo({ url: `${hall.app.url}/wechat/push`, token: 'pushToken1' })
  publicKey = String((await hall.app.ask('GET', '/api/notices/push-key')).at('publicKey'))
})
afterAll(async () => {
  await hall.close()
  await service.close()
})
beforeEach(() => (service.received.length = 0))

async function notifies({ token, ticketId }: WechatPerson): Promise<void> {
  const body = { subscription: service.subscribe(publicKey) }
  const answer = await hall.app.ask('POST', `/api/tickets/${ticketId}/push`, { token, body })
  expect(answer.status).toBe(200)
}
const figures = async () =>
  (await hall.app.ask('GET', '/api/notices/figures', { token: hall.admin })).body as {
    ways: { way: string; undelivered: number; refused: number; told: number }[]
    refusals: { way: string; code: string; count: number }[]
  } // as the contract's tests have checked
const metrics = async () => String((await hall.app.ask('GET', '/metrics')).body)

it('what WeChat took and could not bring goes by the next way, and never by a second message', async () => {
  const person = await hall.taker(['call', 'call'])
  await notifies(person)
  hall.fake.losesNext('20009')
  await hall.call()
  await until(() => service.received.length === 1, { what: 'the browser to be notified' })
  await hall.becomes(person, 'sent')
  expect(await hall.told(person)).toMatchObject({ way: 'push', code: 0, undelivered: '20009' })
  expect(hall.sentTo(person)).toHaveLength(1)
  await hall.move(person.ticketId, 'serve')
})

it('without another way it waits on the page', async () => {
  const person = await hall.taker(['call', 'call'])
  hall.fake.losesNext('20009')
  await hall.call()
  await hall.becomes(person, 'waits')
  expect(await hall.told(person)).toMatchObject({ way: 'wechat', code: '20009', undelivered: '20009' })
  expect(hall.sentTo(person)).toHaveLength(1)
  await hall.move(person.ticketId, 'serve')
})

it('what has ceased to be true is not told by another way', async () => {
  const person = await hall.taker(['call'])
  await notifies(person)
  await hall.call()
  await hall.becomes(person, 'sent')
  await hall.move(person.ticketId, 'serve')
  // The servers have seen that it is served.
  const next = await hall.taker(['call'])
  await hall.call()
  await hall.becomes(next, 'sent')
  const msgid = hall.sentTo(person)[0]?.msgid ?? ''
  await tell(person, msgid)
  await hall.becomes(person, 'gone')
  expect(service.received).toEqual([])
})

it('what WeChat tells again, or of a message of nobody, changes nothing', async () => {
  const person = await hall.taker(['call'])
  await notifies(person)
  await hall.call()
  await hall.becomes(person, 'sent')
  expect(await tell(person, '1')).toBe(true)
  const msgid = hall.sentTo(person)[0]?.msgid ?? ''
  for (const code of ['20009', '20009', '20010']) expect(await tell(person, msgid, code)).toBe(true)
  await until(() => service.received.length === 1, { what: 'the browser to be notified' })
  await hall.becomes(person, 'sent')
  expect(await tell(person, msgid)).toBe(true)
  await hall.move(person.ticketId, 'miss')
  await until(() => service.received.length === 2, { what: 'the next notice' })
  expect(hall.sentTo(person)).toHaveLength(1)
})

it('it is counted by its code on the page of operations, and in the metrics', async () => {
  await until(async () => (await figures()).ways.some(one => one.undelivered === 4), { what: 'the figures' })
  const { ways, refusals } = await figures()
  expect(ways.find(({ way }) => way === 'wechat')).toMatchObject({ undelivered: 4, refused: 0 })
  expect(refusals).toContainEqual({ way: 'wechat', code: '20009', count: 4 })
  expect(await metrics()).toContain(
    'paihao_notices_total{kind="called",way="wechat",outcome="undelivered",code="20009"} 4',
  )
})

async function tell({ openid }: WechatPerson, MsgID: string, ErrorCode = '20009'): Promise<boolean> {
  const List = [{ TemplateId: 'call', MsgID, ErrorCode, ErrorStatus: 'failed' }]
  return await hall.fake.push(openid, { Event: 'subscribe_msg_sent_event', List })
}
