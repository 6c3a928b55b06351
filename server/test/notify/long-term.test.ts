import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { openWechatHall, type WechatHall } from '../support/wechat-hall'
import { until } from '../support/until'

const fields = { character_string1: '{label}', thing2: '{message}' }
let hall: WechatHall
beforeAll(async () => {
  const call = { templateId: 'call', fields, longTerm: true }
  const change = { templateId: 'change', fields }
  hall = await openWechatHall({
    kinds: { called: call, missed: call, voided: change },
    env: { WECHAT_PUSH_TOKEN: 'pushToken1' },
  })
  await hall.fake.pushTo({ url: `${hall.app.url}/wechat/push`, token: 'pushToken1' })
})
afterAll(() => hall.close())

const again = async (ticketId: string) => {
  for (const verb of ['miss', 'requeue']) await hall.move(ticketId, verb)
  await hall.call()
}

it('one answer for a long-term template brings every message, and none is kept back for the call', async () => {
  const person = await hall.taker(['call'])
  await hall.call()
  await hall.becomes(person, 'sent')
  await hall.move(person.ticketId, 'miss')
  await hall.becomes(person, 'sent', 'missed')
  await hall.move(person.ticketId, 'requeue')
  await hall.call()
  await until(() => hall.sentTo(person).length === 3, { what: 'the second call' })
  expect(await hall.creditsOf(person)).toEqual({ call: 1, change: 0 })
  await hall.move(person.ticketId, 'serve')
})

it('who is told of a call by one is not asked again', async () => {
  const person = await hall.taker(['call'])
  await hall.call()
  await hall.becomes(person, 'sent')
  const { at } = await hall.app.ask('GET', `/api/tickets/${person.ticketId}/notices`, { token: person.token })
  expect(at('way')).toBe('wechat')
  await hall.move(person.ticketId, 'serve')
})

it('43101 empties it: the next goes another way at once, until it is allowed anew', async () => {
  const person = await hall.taker(['call'])
  hall.fake.people.get(person.openid)?.set('call', 0)
  await hall.call()
  await hall.becomes(person, 'refused')
  expect(await hall.told(person)).toMatchObject({ way: 'wechat', code: 43101 })
  expect(await hall.creditsOf(person)).toEqual({ call: 0, change: 0 })
  await again(person.ticketId)
  await hall.becomes(person, 'waits')
  await hall.allow(person, ['call'])
  await again(person.ticketId)
  await hall.becomes(person, 'sent')
  await hall.move(person.ticketId, 'serve')
})

it('a message of unknown outcome leaves it as it is', async () => {
  const person = await hall.taker(['call'])
  hall.fake.fault('subscribe/send', 'lost')
  await hall.call()
  await hall.becomes(person, 'unknown')
  expect(await hall.creditsOf(person)).toEqual({ call: 1, change: 0 })
  await hall.move(person.ticketId, 'serve')
})

it('who takes messages again in WeChat’s settings has allowed all of a long-term template, and none of another', async () => {
  const person = await hall.logIn()
  for (const TemplateId of ['call', 'change'])
    await hall.fake.push(person.openid, {
      Event: 'subscribe_msg_change_event',
      List: [{ TemplateId, SubscribeStatusString: 'accept' }],
    })
  expect(await hall.creditsOf(person)).toEqual({ call: 1, change: 0 })
})

it('phones are told which templates are long-term', async () => {
  const { body } = await hall.app.ask('GET', '/api/notices/templates')
  expect(body).toEqual({
    templates: [
      { templateId: 'call', kinds: ['called', 'missed'], longTerm: true },
      { templateId: 'change', kinds: ['voided'] },
    ],
  })
})

it('the stand-in of WeChat takes any number of messages of one until it is declined', async () => {
  const fake = await startFakeWechat()
  fake.templates.set('T', { fields: ['thing1'], longTerm: true })
  fake.accept('oZhang', ['T'])
  expect(fake.people.get('oZhang')?.get('T')).toBe(Infinity)
  await fake.decline('oZhang', ['T'])
  expect(fake.people.get('oZhang')?.get('T')).toBe(0)
  await fake.close()
})
