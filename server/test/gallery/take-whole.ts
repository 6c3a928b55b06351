import type { Page } from 'playwright-core'
import type { Face } from './gallery-page'

/** Takes a picture of all that a page has, also below the fold. Screens and kiosks have nothing there. */
export async function takeWhole(page: Page, face: Face, file: string): Promise<void> {
  const size = page.viewportSize()
  // What was pressed below may have scrolled there, and what sticks to the top with it.
  await page.evaluate('scrollTo(0, 0)')
  if (face !== 'phone' || size === null) {
    await page.screenshot({ path: file, fullPage: face === 'desk' || face === 'verify' })
    return
  }
  // Pages for phones scroll in a frame of Taro's, not in the document: the window is made as high as what is in it.
  const height = Number(await page.evaluate(heightOfFrames))
  if (height > size.height) await page.setViewportSize({ ...size, height })
  await page.screenshot({ path: file })
  if (height > size.height) await page.setViewportSize(size)
}

const heightOfFrames = `Math.max(0, ...[...document.querySelectorAll('*')].filter(one => one.clientHeight > 0).map(one => one.scrollHeight > one.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) ? one.scrollHeight + innerHeight - one.clientHeight : 0))`
