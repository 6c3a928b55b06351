import type { Page } from 'playwright-core'

/** What would be cut, or would have to be scrolled to sideways, on a page of this width (px): WCAG 1.4.10 says 320. */
export async function spillingAt(width: number, page: Page): Promise<string[]> {
  const size = page.viewportSize()
  if (size === null) throw new Error('the page has no size of its own')
  await page.setViewportSize({ ...size, width })
  const found = await page.evaluate<string[]>(`(${spilling})()`)
  await page.setViewportSize(size)
  return found
}

/** In the page, where this module's own functions are not. */
const spilling = `() => {
  const isSeen = one => one.clientWidth > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  // What is drawn around a slip may hang over: there are no words in it.
  const hasWords = one => one.innerText?.trim() !== ''
  return [...document.body.querySelectorAll('*')].flatMap(one => {
    if (!isSeen(one) || !hasWords(one) || one.scrollWidth <= one.clientWidth + 1) return []
    if (getComputedStyle(one).display === 'inline' || one.matches('input, textarea')) return []
    const wide = [...one.querySelectorAll('*')].find(each => hasWords(each) && each.getBoundingClientRect().right > one.getBoundingClientRect().right + 1)
    const itself = [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '')
    return wide === undefined && !itself ? [] : [(wide ?? one).innerText.slice(0, 40) + ' ' + one.scrollWidth + ' of ' + one.clientWidth]
  })
}`
