import type { CDPSession, Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../support/browser'
import { openBundled } from '../support/bundled-page'

const CALLS = 100_000
/** What the heap may grow by (bytes) from the first tenth to the end: noise, not a leak of even 20 bytes a call. */
const NOISE = 1_500_000

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}

const call = (page: Page, times: number) => page.evaluate(`callTimes(${times})`)

it('100,000 calls leave a screen’s memory and page as they were', async () => {
  const page = await browser.screen('about:blank')
  await openBundled(page, 'soak-page.tsx')
  const cdp = await page.context().newCDPSession(page)
  await call(page, CALLS / 10)
  const before = await heap(cdp)
  const elements = await page.evaluate<number>('state().elements')
  for (let part = 0; part < 9; part++) await call(page, CALLS / 10)
  const grown = (await heap(cdp)) - before
  expect(grown).toBeLessThan(NOISE)
  expect(await page.evaluate('state()')).toEqual({
    spoken: CALLS,
    waiting: 0,
    elements,
    top: `A${String(((CALLS - 1) % 9999) + 1).padStart(3, '0')}`,
  })
  expect(browser.errors).toEqual([])
})
