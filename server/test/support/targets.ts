import type { Page } from 'playwright-core'

/** What can be pressed on a page and is smaller than it should be, as WCAG 2.5.5 and 2.5.8 count it. */
export async function smallTargetsOn(page: Page, px: number): Promise<string[]> {
  // One question for all of them: one for each takes seconds on a long page.
  return await page.evaluate<string[]>(`(${smallTargets})(${px - 0.5})`)
}

/** In the page, where this module's own functions are not. */
const smallTargets = `least => {
  const pressable = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=checkbox], ' +
    '[role=radio], [role=slider], [role=switch], [role=tab], .weui-tabbar__item'
  const within = 'button, a[href], [role=button], [role=radio]'
  // What hands a press on to the control in it: its label, and the frame that antd draws around a field.
  const fields = 'input, select, textarea, [role=slider], [role=switch]'
  const frame = 'label, .ant-input-affix-wrapper, .ant-input-number, .ant-picker, .ant-select, .ant-slider'
  const everywhere = root => [...root.querySelectorAll('*')].flatMap(one => one.shadowRoot === null ? [one] : [one, ...everywhere(one.shadowRoot)])
  // As large as the line in which it stands: text beside it gives it its height.
  const isInSentence = one => one.matches('a') && getComputedStyle(one).display === 'inline' &&
    [...one.parentElement.childNodes].some(beside => beside.nodeType === Node.TEXT_NODE && beside.data.trim() !== '')
  const sizeOf = one => one.getBoundingClientRect()
  return everywhere(document).flatMap(one => {
    if (!one.matches(pressable) || isInSentence(one)) return []
    // What stands within a larger target is met by that.
    if (one.parentElement?.closest(within)) return []
    const met = one.matches(fields) ? one.closest(frame) ?? one : one
    // What is folded away is no target, nor what only a resting mouse uncovers: the field around it does the same.
    if (sizeOf(met).width === 0 || !met.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
    if ([one, met].some(each => Math.min(sizeOf(each).width, sizeOf(each).height) >= least)) return []
    const { width, height } = sizeOf(met)
    return [(one.innerText || one.ariaLabel || one.className).slice(0, 40) + ' ' + Math.round(width) + '×' + Math.round(height)]
  })
}`
