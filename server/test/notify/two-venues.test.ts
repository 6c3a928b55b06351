import { openHallDay } from '../support/hall-day'
import { openWechatHall, type WechatHall } from '../support/wechat-hall'

const fields = { character_string1: '{label}', thing2: '{message}' }
let hall: WechatHall
beforeAll(async () => {
  const call = { templateId: 'call', fields }
  hall = await openWechatHall({ kinds: { called: call, missed: call } })
})
afterAll(() => hall.close())

it('one allowed message is kept for the call of each number, also where they are of two places', async () => {
  const { queueId } = await openHallDay(hall.app, { from: Date.now() - 3_600_000, hours: 4 })
  const here = await hall.taker(['call'])
  const there = { ...here, ticketId: await hall.take(here.token, queueId) }
  for (let i = 0; i < 2; i++) await hall.allow(here, ['call'])
  await hall.call()
  await hall.becomes(here, 'sent')
  await hall.move(here.ticketId, 'miss')
  // Two are left: who comes back here may be called again, and there, too.
  await hall.becomes(here, 'waits', 'missed')
  expect(await hall.told(here, 'missed')).toMatchObject({ code: 'kept for the call' })
  await hall.move(here.ticketId, 'requeue')
  await hall.call()
  await hall.becomes(here, 'sent')
  await hall.call(queueId)
  await hall.becomes(there, 'sent')
  expect(hall.sentTo(here)).toHaveLength(3)
})

it('what is over elsewhere keeps none', async () => {
  const { queueId } = await openHallDay(hall.app, { from: Date.now() - 3_600_000, hours: 4 })
  const here = await hall.taker(['call'])
  await hall.allow(here, ['call'])
  await hall.allow(here, ['call'])
  const elsewhere = await hall.take(here.token, queueId)
  await hall.app.ask('POST', `/api/tickets/${elsewhere}/cancel`, { token: here.token, body: {} })
  await hall.call()
  await hall.becomes(here, 'sent')
  await hall.move(here.ticketId, 'miss')
  await hall.becomes(here, 'sent', 'missed')
})
