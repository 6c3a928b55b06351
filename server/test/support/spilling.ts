import type { Page } from 'playwright-core'

/**
 * What would be cut, or would have to be scrolled to sideways, on a page of this width (px): WCAG 1.4.10 says 320. What
 * these selectors name is scrolled sideways on purpose.
 */
export async function spillingAt(width: number, page: Page, scrolled = 'none'): Promise<string[]> {
  const size = page.viewportSize()
  if (size === null) throw new Error('the page has no size of its own')
  const isOther = width !== size.width
  if (isOther) {
    await page.setViewportSize({ ...size, width })
    // Charts are drawn anew a frame later.
    await page.evaluate(
      'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
    )
  }
  const found = await page.evaluate<string[]>(`(${spilling})(${JSON.stringify(scrolled)})`)
  if (isOther) await page.setViewportSize(size)
  return found
}

/** In the page, where this module's own functions are not. */
const spilling = `scrolled => {
  const isSeen = one => one.clientWidth > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  // Words in a drawing, as a chart's, have no innerText, and scroll nowhere.
  const wordsOf = one => (one.innerText ?? one.textContent).trim()
  // What is drawn around a slip may hang over: there are no words in it.
  const hasWords = one => wordsOf(one) !== ''
  return [...document.body.querySelectorAll('*')].flatMap(one => {
    if (one instanceof SVGElement || !isSeen(one) || !hasWords(one) || one.scrollWidth <= one.clientWidth + 1) return []
    if (getComputedStyle(one).display === 'inline' || one.matches('input, textarea') || one.matches(scrolled)) return []
    const wide = [...one.querySelectorAll('*')].find(each => hasWords(each) && each.getBoundingClientRect().right > one.getBoundingClientRect().right + 1)
    const itself = [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '')
    return wide === undefined && !itself ? [] : [wordsOf(wide ?? one).slice(0, 40) + ' ' + one.scrollWidth + ' of ' + one.clientWidth]
  })
}`
