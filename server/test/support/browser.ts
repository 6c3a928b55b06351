import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** How long (ms) a page may take to show what is expected of it. */
const PATIENCE = 15_000

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

export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
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
