import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium'

/** How long (ms) a page may take to show what is expected of it, on a busy machine. */
const PATIENCE = 60_000

/** One real Chromium, and pages in it that know nothing of each other, as on so many machines. */
export interface TestBrowser {
  phone(url: string): Promise<Page>
  desk(url: string): Promise<Page>
  screen(url: string): Promise<Page>
  /** What went wrong inside the pages: errors that nobody caught. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
  screen: { viewport: { width: 1920, height: 1080 } },
}

export async function startBrowser(program: 'shell' | 'browser' = 'shell'): Promise<TestBrowser> {
  const browser: Browser = await launchChromium(program)
  const errors: string[] = []

  async function open(kind: keyof typeof sizes, url: string): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      ...sizes[kind],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    page.on('pageerror', error => errors.push(`${kind}: ${error.stack ?? error.message}`))
    await page.goto(url)
    return page
  }

  return {
    phone: url => open('phone', url),
    desk: url => open('desk', url),
    screen: url => open('screen', url),
    errors,
    close: () => browser.close(),
  }
}
