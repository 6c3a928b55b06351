import { publishSession } from '../support/demo-session'
import { openLive } from '../support/desk-page'
import { button, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a bidder takes in several lots in one go, together with another company, and the desk sees both', async () => {
  const { server, browser, faces } = stage
  const agent = await server.staff('agent')
  const lots = ['主路', '辅路', '绿化'].map((name, i) => ({ code: 'I'.repeat(i + 1), name }))
  const { venueId } = await publishSession(agent, { lots })
  const phone = await browser.phone(`${server.url}/#/pages/take/index?venueId=${venueId}`)
  await phone.getByText('主路').filter({ visible: true }).click()
  await phone.getByText('绿化').filter({ visible: true }).click()
  await faces.fillBidder(phone, 1)
  await button(phone, '这是联合体投标').click()
  await phone.getByLabel('联合体成员 1', { exact: true }).fill('示例设计院有限公司')
  await phone.getByLabel('联合体成员 1 统一社会信用代码').fill('91440700MA0000015N')
  await button(phone, '取号').click()
  await phone.waitForURL(/pages\/mine\/index/)
  await shows(phone, '主路')
  await shows(phone, '绿化')
  const { tickets } = await agent.call('listVenueTickets', { params: { venueId }, query: {} })
  expect(tickets.map(({ queueName }) => queueName).sort()).toEqual(['主路', '绿化'])
  expect(tickets.map(({ bidder }) => bidder?.members)).toEqual([
    [{ companyName: '示例设计院有限公司', creditCode: '91440700MA0000015N' }],
    [{ companyName: '示例设计院有限公司', creditCode: '91440700MA0000015N' }],
  ])

  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, venueId)
  await desk.locator('.ticket-row').first().click()
  await shows(desk, /示例设计院有限公司/)
  expect(browser.errors).toEqual([])
})
