import Taro from '@tarojs/taro'

type Tab = 'home' | 'mine' | 'settings'
type PageName = 'session' | 'hall' | 'take' | 'ticket' | 'arrive' | 'room' | 'data'
type Params = Readonly<Record<string, string | undefined>>

/** The address of a page of the mini-program, as it also stands behind the `#` of the pages in browsers. */
export function pagePath(page: PageName | Tab, params: Params = {}): string {
  return `/pages/${page}/index${queryOf(params)}`
}

function queryOf(params: Params): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

export function goTo(page: PageName, params: Params = {}): void {
  void Taro.navigateTo({ url: pagePath(page, params) })
}

/** In place of the present page: going back does not lead to it again. */
export function goOnTo(page: PageName, params: Params): void {
  void Taro.redirectTo({ url: pagePath(page, params) })
}

/** The staff's part is a package of its own, and its pages stand in a folder of their own. */
export function goToStaff(page: 'start' | 'desk', params: Params = {}): void {
  void Taro.navigateTo({ url: `/staff/${page}/index${queryOf(params)}` })
}

export function goHome(): void {
  void Taro.switchTab({ url: pagePath('home') })
}

/** To one's own numbers: a tab. */
export function goMine(): void {
  void Taro.switchTab({ url: pagePath('mine') })
}
