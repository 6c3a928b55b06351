import type { WxWay } from './wx-api'
import type { WxNode } from './wx-tree'

/** Whoever draws the pages, as WeChat's web views do: each page by its own number. */
export interface WxView {
  opened(page: number, route: string, data: object): void
  changed(page: number, change: object): void
  closed(page: number): void
  /** What the app asked of WeChat itself: a title, a toast. */
  asked(name: string, options: Record<string, unknown>): void
}

/** A page as Taro registers it. */
export interface SimPage {
  route: string
  id: number
  data: { root?: WxNode }
  setData(change: Record<string, unknown>, done?: () => void): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  /** Taro's one handler of every event. */
  eh?(event: object): void
}

/** The pages that lie on each other, as the app opens and closes them. */
export function createWxPages(view: WxView | undefined) {
  const registered = new Map<string, SimPage>()
  const stack: SimPage[] = []
  const drawing = { calls: 0, largest: 0, bytes: 0 }
  let opened = 0

  function setData(page: SimPage, change: Record<string, unknown>, done?: () => void): void {
    const text = JSON.stringify(change)
    drawing.calls++
    drawing.bytes += Buffer.byteLength(text)
    drawing.largest = Math.max(drawing.largest, text.length)
    // A copy, as it crosses to the other thread in WeChat.
    const copied = JSON.parse(text) as Record<string, unknown>
    for (const [where, value] of Object.entries(copied)) setAt(page.data, where, value)
    view?.changed(page.id, copied)
    setTimeout(() => done?.call(page), 0)
  }

  function open(url: string): void {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const config = registered.get(route)
    if (config === undefined) throw new Error(`There is no page ${route}`)
    stack.at(-1)?.onHide?.()
    // Taro keeps its state on the page object, so each page is one of its own.
    const page: SimPage = {
      ...config,
      route,
      id: (opened += 1),
      data: JSON.parse(JSON.stringify(config.data)) as SimPage['data'],
    }
    page.setData = (change, done) => setData(page, change, done)
    Object.assign(page, { __route__: route, options: queryOf(query), selectComponent: () => null })
    stack.push(page)
    view?.opened(page.id, route, page.data)
    page.onLoad?.(queryOf(query))
    page.onShow?.()
    setTimeout(() => page.onReady?.(), 0)
  }

  function close(): void {
    const page = stack.pop()
    page?.onUnload?.()
    if (page !== undefined) view?.closed(page.id)
  }

  function closeAll(): void {
    while (stack.length > 0) close()
  }

  return {
    register: (route: string, page: SimPage) => void registered.set(route, page),
    open,
    navigate(how: WxWay, url: string) {
      if (how === 'back') {
        close()
        return stack.at(-1)?.onShow?.()
      }
      if (how === 'redirect') close()
      if (how === 'relaunch' || how === 'tab') closeAll()
      open(url)
    },
    closeAll,
    all: () => [...stack],
    front: () => stack.at(-1),
    root: (): WxNode => stack.at(-1)?.data.root ?? { nn: 'root' },
    drawing,
  }
}

export type WxPages = ReturnType<typeof createWxPages>

export function queryOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

/** `root.cn.[0].cn.[2].v` of a `setData`. */
function setAt(data: object, where: string, value: unknown): void {
  const keys = where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  // A tree of plain JSON, walked by the paths that Taro made from it.
  let at = data as Record<string, unknown>
  for (const [i, key] of keys.slice(0, -1).entries()) {
    const next = at[key] ?? (/^\d+$/.test(keys[i + 1] ?? '') ? [] : {})
    at[key] = next
    at = next as Record<string, unknown>
  }
  at[keys.at(-1) ?? ''] = value
}
