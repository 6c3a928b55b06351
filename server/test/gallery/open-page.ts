import type { Browser, Page } from 'playwright-core'
import type { Look } from './looks'
import type { GalleryPage } from './pages'
import type { Scene } from './scene'

/** Opens a page of the table in a look, waits until it stands still, and closes it behind `use`. */
export async function withPage<T>(
  browser: Browser,
  base: string,
  scene: Scene,
  { path, kept, act, offline, face }: GalleryPage,
  look: Look,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(look.context)
  context.setDefaultTimeout(60_000)
  try {
    const own = kept?.(scene) ?? {}
    const storage = { localStorage: { ...look.local, ...own.local }, sessionStorage: own.session ?? {} }
    for (const [store, values] of Object.entries(storage))
      for (const pair of Object.entries(values))
        await context.addInitScript({ content: `${store}.setItem(...${JSON.stringify(pair)})` })
    const page = await context.newPage()
    const url = new URL(path(scene), base)
    // Screens and kiosks serve everybody: they are told their language by the link.
    if (face === 'screen' || face === 'kiosk') url.searchParams.set('lang', look.language)
    await page.goto(url.href)
    await standsStill(page)
    if (offline === true) {
      await context.setOffline(true)
      await page.evaluate(`dispatchEvent(new Event('offline'))`)
      await page.waitForTimeout(3_000)
    }
    await act?.(page)
    if (act !== undefined) await standsStill(page)
    return await use(page)
  } finally {
    await context.close()
  }
}

/** Waits until what is shown does not change any more and nothing is a skeleton. */
async function standsStill(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  let before = ''
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(150)
    const now = (await page.locator('body').innerText()).replace(/\d/g, '')
    if (now === before && now.trim() !== '') return
    before = now
  }
}
