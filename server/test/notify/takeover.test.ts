import { until } from '../support/until'
import { openWechatHall, type WechatHall, type WechatPerson } from '../support/wechat-hall'

const fields = { character_string1: '{label}', thing2: '{message}' }
let hall: WechatHall
beforeAll(async () => {
  const near = { templateId: 'near', fields }
  hall = await openWechatHall({
    kinds: { called: { templateId: 'call', fields }, ahead: near, leave: near },
  })
})
afterAll(() => hall.close())

const wish = async ({ token, ticketId }: WechatPerson, body: object, language: string) => {
  const headers = { 'Accept-Language': language }
  const answer = await hall.app.ask('POST', `/api/tickets/${ticketId}/notices`, { token, body, headers })
  expect(answer.status).toBe(200)
}

it('with how many ahead, how long before, and in which language one wants to be told, the server that takes over knows', async () => {
  const before = [await hall.taker([]), await hall.taker([]), await hall.taker([])]
  const person = await hall.taker(['near', 'call'])
  await wish(person, { ahead: 1, leaveMinutes: 7 }, 'en')
  await hall.replaceServer()
  const path = `/api/tickets/${person.ticketId}/notices`
  const { at } = await hall.app.ask('GET', path, { token: person.token })
  expect([at('ahead'), at('leaveMinutes')]).toEqual([1, 7])
  // Three ahead is what holders are told who wished for nothing.
  await hall.call()
  await hall.becomes(before[0] ?? person, 'waits')
  expect(await hall.told(person, 'ahead')).toBeUndefined()
  await hall.call()
  await hall.becomes(before[1] ?? person, 'waits')
  // Closed as well known to who has just taken a number, or sent where this machine was slow.
  await until(async () => ['gone', 'sent'].includes((await hall.told(person, 'ahead'))?.status ?? ''), {
    what: 'the notice of one ahead',
  })
  await hall.call()
  await hall.call()
  await hall.becomes(person, 'sent')
  expect(hall.sentTo(person).at(-1)).toMatchObject({ templateId: 'call', lang: 'en_US' })
})
