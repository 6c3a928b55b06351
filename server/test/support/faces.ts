import type { Locator, Page } from 'playwright-core'
import { bidder } from './bid-session'
import type { TestBrowser } from './browser'
import type { ServerProcess } from './server-process'

/** Waits until a page says something; the failure tells what it said instead. */
export async function shows(page: Page, words: string | RegExp): Promise<void> {
  try {
    await page.getByText(words).filter({ visible: true }).first().waitFor()
  } catch (error) {
    const said = await page.locator('body').innerText()
    throw new Error(`${page.url()} does not say ${String(words)}, but: ${said}`, { cause: error })
  }
}

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })

/** What people do at the faces of the product, in their words. */
export function createFaces(browser: TestBrowser, server: ServerProcess) {
  async function fillBidder(page: Page, number: number): Promise<void> {
    const { companyName, creditCode, delegateName, phone } = bidder(number)
    await page.getByLabel('单位名称').fill(companyName)
    await page.getByLabel('统一社会信用代码').fill(creditCode)
    await page.getByLabel('授权代表姓名').fill(delegateName)
    await page.getByLabel('联系电话').fill(phone)
  }

  return {
    /** Who hands over the bid: the company of this number. */
    fillBidder,
    /** A phone of its own takes for the company of this number; gives the page of its ticket. */
    async bidderTakes(venueId: string, number: number): Promise<Page> {
      const page = await browser.phone(`${server.url}/#/pages/take/index?venueId=${venueId}`)
      await fillBidder(page, number)
      await button(page, '取号').click()
      await page.waitForURL(/pages\/ticket\/index/)
      return page
    },
    /** A phone takes in the demo's hall. */
    async visitorTakes(hallId: string, queueId: string): Promise<Page> {
      const page = await browser.phone(`${server.url}/#/pages/take/index?hallId=${hallId}&queueId=${queueId}`)
      await button(page, '取号').click()
      await page.waitForURL(/pages\/ticket\/index/)
      return page
    },
    async staffLogsIn(username: string): Promise<Page> {
      const page = await browser.desk(`${server.url}/dashboard`)
      await page.getByLabel('账号').fill(username)
      await page.getByLabel('密码').fill(server.password)
      await page.getByRole('button', { name: '登录工作台' }).or(page.locator('button[type=submit]')).click()
      await page.getByRole('button', { name: '退出登录' }).waitFor()
      return page
    },
    /** A screen or kiosk with the code that staff made for it. */
    async pairedDevice(kind: 'screen' | 'kiosk', pairingCode: string): Promise<Page> {
      const page = await browser.screen(`${server.url}/${kind}`)
      await page.getByLabel('配对码').fill(pairingCode)
      await button(page, '连接').click()
      return page
    },
  }
}

export type Faces = ReturnType<typeof createFaces>

/** Presses one of the large keys of the live page, once it is offered. */
export async function pressKey(desk: Page, name: string): Promise<void> {
  await desk
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
}
