import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { button, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'
import { pressPhoneKey, staffPhone } from '../support/staff-phone'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('an agent calls, receives and finishes from the phone, and the bidder sees each step', async () => {
  const { server, faces, browser } = stage
  const session = await publishSession(await server.staff('agent'))
  const bidder = await faces.bidderTakes(session.venueId, 1)
  await shows(bidder, '下一位就是您')
  const staff = await staffPhone(browser, server, {
    username: 'agent',
    where: `venueId=${session.venueId}`,
    counter: '1 号受理台',
  })
  await shows(staff, '1 人等候')
  await shows(staff, '示例建设1有限公司')

  await pressPhoneKey(staff, '叫号')
  await shows(bidder, '请到 1 号受理台')
  await pressPhoneKey(staff, '受理')
  await shows(bidder, '1 号受理台 正在为您办理')
  await pressPhoneKey(staff, '办结')
  await button(staff, '加一份').click()
  await button(staff, '加一份').click()
  await button(staff, '登记并办结').click()
  await shows(bidder, '投标文件已接收，3 份，密封完好')

  // The last key taken back within its minute.
  await pressPhoneKey(staff, '撤销')
  await shows(bidder, '1 号受理台 正在为您办理')
  expect(browser.errors).toEqual([])
})

it('a number that was missed is found by its label, comes back into the line, and another is made void with a reason', async () => {
  const { server, faces, browser } = stage
  const session = await publishSession(await server.staff('agent'))
  const bidder = await faces.bidderTakes(session.venueId, 2)
  const staff = await staffPhone(browser, server, {
    username: 'agent',
    where: `venueId=${session.venueId}`,
    counter: '2 号受理台',
  })
  await pressPhoneKey(staff, '叫号')
  await pressPhoneKey(staff, '过号')
  await shows(bidder, /过号/)
  await button(staff, '扫码查号 扫对方手机或纸票上的码，查看或报到')
    .or(staff.getByRole('button', { name: /^扫码查号/ }))
    .first()
    .click()
  await staff.getByLabel('号码或码的内容').fill('a001')
  await button(staff, '查看').click()
  await pressPhoneKey(staff, '重排')
  await shows(bidder, '下一位就是您')
  await pressPhoneKey(staff, '作废')
  await pressPhoneKey(staff, '作废')
  await shows(staff, '请写明原因')
  await staff.getByLabel('原因').fill('重复取号')
  await pressPhoneKey(staff, '作废')
  await shows(bidder, '已作废')
  expect(browser.errors).toEqual([])
})

it('a key pressed without a network says that it is not confirmed, and is done exactly once when it is back', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const bidder = await faces.bidderTakes(session.venueId, 3)
  const second = await faces.bidderTakes(session.venueId, 4)
  const staff = await staffPhone(browser, server, {
    username: 'agent',
    where: `venueId=${session.venueId}`,
    counter: '1 号受理台',
  })
  await shows(staff, '2 人等候')
  const keys = new Set<string>()
  let lost = 0
  // First the answers are lost, then the network itself.
  await staff.route(/\/call$/, async route => {
    keys.add((await route.request().headerValue('idempotency-key')) ?? 'none')
    await route.fetch()
    lost++
    await route.abort('connectionreset')
  })
  await pressPhoneKey(staff, '叫号')
  await shows(staff, '叫号：尚未确认')
  await staff.context().setOffline(true)
  await shows(staff, '连接中断，正在重连')
  // While it is unconfirmed no other key can be pressed.
  expect(await staff.getByRole('button', { name: /^叫号/ }).last().isDisabled()).toBe(true)
  await shows(bidder, '请到 1 号受理台')
  await staff.unroute(/\/call$/)
  staff.on('request', request => {
    if (request.url().endsWith('/call')) keys.add(request.headers()['idempotency-key'] ?? 'none')
  })
  await staff.context().setOffline(false)
  await shows(staff, '已叫号')
  await staff.getByText('尚未确认').waitFor({ state: 'detached' })

  expect(lost).toBeGreaterThan(1)
  expect(keys.size).toBe(1)
  await shows(second, '下一位就是您')
  const { tickets } = await agent.call('listVenueTickets', {
    params: { venueId: session.venueId },
    query: { state: 'called' },
  })
  expect(tickets.map(({ label, calls }) => [label, calls])).toEqual([['A001', 1]])
})

it('pressed wholly offline, a key waits and is sent once', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const bidder = await faces.bidderTakes(session.venueId, 5)
  await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  const staff = await staffPhone(browser, server, {
    username: 'agent',
    where: `venueId=${session.venueId}`,
    counter: '1 号受理台',
  })
  await shows(staff, '已叫号')
  await staff.context().setOffline(true)
  await pressPhoneKey(staff, '受理')
  await shows(staff, '受理 A001：尚未确认')
  await shows(bidder, '请到 1 号受理台')
  await staff.context().setOffline(false)
  await shows(bidder, '1 号受理台 正在为您办理')
  await shows(staff, '办理中')
})

it('whose log-in has ended logs in again and is back at the same counter', async () => {
  const { server, browser } = stage
  const session = await publishSession(await server.staff('agent'))
  const staff = await staffPhone(browser, server, {
    username: 'agent',
    where: `venueId=${session.venueId}`,
    counter: '2 号受理台',
  })
  await shows(staff, '0 人等候')
  // What Taro keeps in a browser.
  const kept = await staff.evaluate<string>("localStorage.getItem('paihao/staff-login')")
  const token = /"token\\*":\\*"([^"\\]+)/.exec(kept)?.[1] ?? ''
  await server.client(token).call('logOut')
  await shows(staff, '登录已到期')
  await staff.getByLabel('账号').fill('agent')
  await staff.getByLabel('密码').fill(server.password)
  await button(staff, '登录').click()
  await shows(staff, '2 号受理台')
  await shows(staff, '现在没有人等候')
})
