import type { Page } from 'playwright-core'

/** What can be pressed on a page and is smaller than it should be. Links within a sentence are text. */
export async function smallTargetsOn(page: Page, px: number): Promise<string[]> {
  // One question for all of them: one for each takes seconds on a long page.
  return await page.evaluate<string[]>(`(${smallTargets})(${px - 0.5})`)
}

/** In the page, where this module's own functions are not. */
const smallTargets = `least => {
  const pressable = 'button, a[href], input:not([type=hidden]), [role=button], [role=radio], [role=switch], .weui-tabbar__item'
  const within = 'button, a[href], [role=button], [role=radio], label'
  const everywhere = root => [...root.querySelectorAll('*')].flatMap(one => one.shadowRoot === null ? [one] : [one, ...everywhere(one.shadowRoot)])
  return everywhere(document).flatMap(one => {
    // What is folded away, or stands within a larger target, is met by that.
    if (!one.matches(pressable) || one.parentElement?.closest(within)) return []
    const { width, height } = one.getBoundingClientRect()
    if (width === 0 || Math.min(width, height) >= least) return []
    return [(one.innerText || one.ariaLabel || one.className).slice(0, 20) + ' ' + Math.round(width) + '×' + Math.round(height)]
  })
}`
