import type { Browser, BrowserContext, Page } from 'playwright-core'
import { until } from '../support/until'
import type { Look } from './looks'
import type { GalleryPage } from './gallery-page'
import type { Scene } from './scene'
import { watchTraffic } from './traffic'

/** How long (ms) a page may take to stand still: a bound for what hangs. */
const PATIENCE = 60_000

/** A browser that shows the pages of the table, one after the other. */
export interface Viewer {
  /**
   * Opens a page in a look, waits until it stands still, and empties what it has kept behind `use`, to which it also
   * gives what waits once more.
   */
  withPage<T>(
    shown: GalleryPage,
    look: Look,
    use: (page: Page, still: () => Promise<void>) => Promise<T>,
  ): Promise<T>
  close(): Promise<void>
}

/**
 * What a look was opened with is kept for the next page in it: its scripts are then neither fetched nor compiled again.
 * `tool` is a script that each page is to have.
 */
export function createViewer(browser: Browser, base: string, scene: Scene, tool?: string): Viewer {
  let kept: {
    look: Look
    context: BrowserContext
    page: Page
    traffic: ReturnType<typeof watchTraffic>
  } | null = null
  let count = 0

  async function opened(look: Look): Promise<NonNullable<typeof kept>> {
    if (kept?.look === look) return kept
    await close()
    const context = await browser.newContext(look.context)
    context.setDefaultTimeout(PATIENCE)
    if (tool !== undefined) await context.addInitScript({ content: tool })
    const page = await context.newPage()
    kept = { look, context, page, traffic: watchTraffic(page) }
    return kept
  }

  async function close(): Promise<void> {
    await kept?.context.close()
    kept = null
  }

  return {
    async withPage({ path, kept: keeps, act, offline, face }, look, use) {
      const { context, page, traffic } = await opened(look)
      const { pending } = traffic
      const own = keeps?.(scene) ?? {}
      const storage = { localStorage: { ...look.local, ...own.local }, sessionStorage: own.session ?? {} }
      const script = await page.addInitScript({ content: keeping(storage) })
      try {
        const url = new URL(path(scene), base)
        // Pages for phones differ by what follows the # alone, which would load nothing anew.
        url.searchParams.set('shown', String((count += 1)))
        // Screens and kiosks serve everybody: they are told their language by the link.
        if (face === 'screen' || face === 'kiosk') url.searchParams.set('lang', look.language)
        traffic.forget()
        await page.goto(url.href)
        await standsStill(page, pending)
        if (offline === true) {
          const before = await wordsOf(page)
          await context.setOffline(true)
          await page.evaluate(`dispatchEvent(new Event('offline'))`)
          await until(async () => (await wordsOf(page)) !== before, { what: 'the page to say it' })
          await standsStill(page, pending)
        }
        await act?.(page)
        if (act !== undefined) await standsStill(page, pending)
        return await use(page, () => standsStill(page, pending))
      } finally {
        await script.dispose()
        await context.setOffline(false)
        await page.unrouteAll()
        await page.emulateMedia({ media: null, colorScheme: look.context.colorScheme ?? null })
      }
    },
    close,
  }
}

const keeping = (storage: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  `for (const [name, values] of Object.entries(${JSON.stringify(storage)})) {
    window[name].clear()
    for (const [key, value] of Object.entries(values)) window[name].setItem(key, value)
  }`

/** What a page says, without its clocks. */
const wordsOf = async (page: Page): Promise<string> =>
  (await page.locator('body').innerText()).replace(/\d/g, '')

/** Waits until all has come that was asked for, nothing moves, and what is shown does not change any more. */
async function standsStill(page: Page, pending: () => number): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  do {
    await until(() => pending() === 0, { withinMs: PATIENCE, what: 'all that the page asked for' })
    await page.waitForFunction(isStillFor, FRAMES, { polling: 'raf' })
  } while (pending() > 0)
}
/** How many frames in a row must look alike. */
const FRAMES = 6
const isStillFor = `frames => {
  const words = document.body.innerText.replace(/\\d/g, '')
  const moves = document.getAnimations().some(one => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
  const seen = window.paihaoStill
  // A busy machine may need a moment between an answer and what it shows.
  const waits = document.querySelector('.ant-skeleton-active, .ant-spin-spinning') !== null
  const isSame = seen !== undefined && seen.words === words && words.trim() !== '' && !moves && !waits
  window.paihaoStill = { words, alike: isSame ? seen.alike + 1 : 0 }
  if (window.paihaoStill.alike < frames) return false
  delete window.paihaoStill
  return true
}`
