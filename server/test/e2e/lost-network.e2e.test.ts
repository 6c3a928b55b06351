import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { button, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a phone that loses its network comes back right, and has kept its number meanwhile', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const call = async () =>
    await agent.call('callTicket', {
      params: { queueId: queueIdOf(session) },
      body: { counterId: counterIdOf(session) },
    })
  const other = await faces.bidderTakes(session.venueId, 1)
  const phone = await faces.bidderTakes(session.venueId, 2)
  await shows(other, '下一位就是您')
  await shows(phone, '前面还有 1 人')
  await shows(phone, /实时/)

  const network = phone.context()
  await network.setOffline(true)
  await call()
  await shows(other, '请到 1 号受理台')
  // It says so, and what was last known is still there for whoever looks.
  await shows(phone, '连接中断，正在重连。号码不受影响')
  await shows(phone, 'A002')
  await shows(phone, '前面还有 1 人')
  await call()
  await network.setOffline(false)
  await shows(phone, '请到 1 号受理台')

  expect(browser.errors).toEqual([])
})

it('a take whose answer was lost gives the same number when it is pressed again', async () => {
  const { server, faces, browser } = stage
  const session = await publishSession(await server.staff('agent'))
  const phone = await browser.phone(`${server.url}/#/pages/take/index?venueId=${session.venueId}`)
  let lost = 0
  await phone.route(/\/api\/queues\/[^/]+\/tickets$/, async route => {
    // The server does it; its answer does not arrive.
    await route.fetch()
    lost++
    await route.abort('connectionreset')
  })
  await faces.fillBidder(phone, 3)
  await button(phone, '取号').click()
  await shows(phone, '还不知道是否取到')
  expect(lost).toBeGreaterThan(0)
  await phone.unroute(/\/api\/queues\/[^/]+\/tickets$/)
  await button(phone, '再试一次').click()
  await phone.waitForURL(/pages\/ticket\/index/)
  await shows(phone, 'A001')
  await shows(phone, '下一位就是您')
  const { waiting } = await server.client().call('getQueue', { params: { queueId: queueIdOf(session) } })
  expect(waiting).toBe(1)
})

it('a ticket’s page that is opened again and again greets the server once each time, and never says that the link was lost', async () => {
  const { server, faces, browser } = stage
  const session = await publishSession(await server.staff('agent'))
  const phone = await faces.bidderTakes(session.venueId, 1)
  // The page that took connects anew as the holder that it has become.
  await phone.reload()
  await shows(phone, /实时/)
  const greetings: number[] = []
  phone.on('websocket', line => {
    const nth = greetings.push(0) - 1
    // The first packet of Socket.IO, before anything is asked for.
    line.on('framesent', ({ payload }) => {
      if (String(payload).startsWith('40')) greetings[nth] = (greetings[nth] ?? 0) + 1
    })
  })
  for (let i = 0; i < 6; i++) {
    await phone.reload()
    await shows(phone, /实时/)
  }
  expect(greetings).toEqual([1, 1, 1, 1, 1, 1])
  expect(browser.errors).toEqual([])
})
