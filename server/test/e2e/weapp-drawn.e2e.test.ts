import path from 'node:path'
import type { Client } from '@paihao/shared/contract/client'
import type { Browser, Frame, Page } from 'playwright-core'
import { openWxPhone, type WxPhone } from '../../../miniapp/test/support/wx-view/wx-phone'
import { bidder } from '../support/bid-session'
import { launchChromium } from '../support/chromium'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { type ServerProcess, startServer } from '../support/server-process'
import { until } from '../support/until'

const dist = path.join(__dirname, '../../../miniapp/dist/weapp')
const PATIENCE = 60_000
const AMBER = 'rgb(245, 158, 11)'

let server: ServerProcess
let agent: Client
let browser: Browser
let phone: WxPhone
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchChromium()])
  agent = await server.staff('agent')
})
afterAll(() => Promise.all([server.stop(), browser.close()]))
afterEach(() => phone.close())

/** The page in front, once it is this one and says this. */
async function page(route: string, words: string): Promise<Frame> {
  await phone.sim.until(() => phone.sim.route() === route && phone.sim.shows(words), PATIENCE)
  const frame = await phone.front()
  await frame.getByText(words).first().waitFor()
  return frame
}

const colourOf = (place: Frame | Page, selector: string) =>
  place.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`)
const WHOLE = 'wx-page > wx-view'

it('drawn with its own styles, from the first page to the call: found, taken by touch, followed, amber', async () => {
  const session = await publishSession(agent, { projectName: '示例小程序画面项目' })
  phone = await openWxPhone(browser, dist, { server: server.url })
  phone.sim.launch()
  const home = await page('pages/home/index', '示例小程序画面项目')
  expect(await phone.shell.locator('nav').innerText()).toMatch(/取号\s*我的号码\s*设置/)
  await home.getByRole('button', { name: '示例小程序画面项目' }).tap()

  const shown = await page('pages/session/index', '叫号规则')
  await shown.getByRole('button', { name: '取号', exact: true }).tap()

  const form = await page('pages/take/index', '投标人信息')
  const { companyName, creditCode, delegateName, phone: number } = bidder(1)
  await form.getByLabel('单位名称').fill(companyName)
  await form.getByLabel('统一社会信用代码').fill(creditCode)
  await form.getByLabel('授权代表姓名').fill(delegateName)
  await form.getByLabel('联系电话').fill(number)
  const take = form.getByRole('button', { name: '取号', exact: true })
  // As large as the design has it, and no larger: what is touched measures as in a browser.
  expect((await take.boundingBox())?.height).toBe(54)
  await take.tap()

  const ticket = await page('pages/ticket/index', '下一位就是您')
  await page('pages/ticket/index', '实时')
  expect(await colourOf(ticket, WHOLE)).not.toBe(AMBER)

  await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  await page('pages/ticket/index', '请到 1 号受理台')
  await until(async () => (await colourOf(ticket, WHOLE)) === AMBER, { what: 'the page to turn amber' })
  // With WeChat's own bar above it.
  expect(await colourOf(phone.shell, 'header')).toBe(AMBER)
  expect(await ticket.getByRole('img', { name: '号码的二维码' }).count()).toBe(1)
  expect(phone.errors).toEqual([])
  expect(phone.sim.errors).toEqual([])
})
