import type { Page } from 'playwright-core'
import type { Face } from './gallery-page'

/** Takes a picture of all that a page has, also below the fold: the window is made as high as that. Screens and kiosks have nothing there. */
export async function takeWhole(page: Page, face: Face, file: string): Promise<void> {
  const size = page.viewportSize()
  // What was pressed below may have scrolled there, and what sticks to the top with it.
  await page.evaluate('scrollTo(0, 0)')
  const heightNow = async () => Number(await page.evaluate(heights[face] ?? '0'))
  const height = await heightNow()
  if (size === null || height <= size.height) {
    await page.screenshot({ path: file })
    return
  }
  const show = async (shown: typeof size) => {
    await page.setViewportSize(shown)
    // Long lists draw the rows that are in sight now.
    await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
  await show({ ...size, height })
  // A desk that fills its window below something else is never as high as that.
  const isEverHigher = (await heightNow()) > height
  if (isEverHigher) await show(size)
  await page.screenshot({ path: file, fullPage: isEverHigher })
  await page.setViewportSize(size)
}

const ofDocument = 'document.documentElement.scrollHeight'
/** Pages for phones scroll in a frame of Taro's, not in the document. */
const ofFrames = `Math.max(0, ...[...document.querySelectorAll('*')].filter(one => one.clientHeight > 0).map(one => one.scrollHeight > one.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) ? one.scrollHeight + innerHeight - one.clientHeight : 0))`
const heights: Partial<Record<Face, string>> = { phone: ofFrames, desk: ofDocument, verify: ofDocument }
