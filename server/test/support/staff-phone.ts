import type { Page } from 'playwright-core'
import type { TestBrowser } from './browser'
import type { ServerProcess } from './server-process'
import { button } from './faces'

/** A phone of its own on which somebody of the staff has logged in, at a counter of a venue. */
export async function staffPhone(
  browser: TestBrowser,
  server: ServerProcess,
  { username, where, counter }: { username: string; where: string; counter: string },
): Promise<Page> {
  const page = await browser.phone(`${server.url}/#/staff/desk/index?${where}`)
  await page.getByLabel('账号').fill(username)
  await page.getByLabel('密码').fill(server.password)
  await button(page, '登录').click()
  await button(page, counter).click()
  return page
}

/** One of the keys below; it waits until the key is offered. */
export async function pressPhoneKey(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .last()
    .click()
}
