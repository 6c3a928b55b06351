import { useDidShow } from '@tarojs/taro'
import { type RefObject, useEffect, useRef } from 'react'

/** The address of the page that was in front last; null before the first, which the browser itself reads out. */
let before: string | null = null

/**
 * Leads the keyboard, and with it screen readers, to a page that comes to the front: to what was used on it last, or
 * else to its title. In a browser that changes its address alone nothing would be said of it.
 */
export function useArrival(title: RefObject<HTMLElement>): void {
  const used = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const keep = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && pageOf(title.current)?.contains(target)) used.current = target
    }
    document.addEventListener('focusin', keep)
    return () => document.removeEventListener('focusin', keep)
  }, [title])
  useDidShow(() => {
    const isFirst = before === null
    const isSame = before === location.href
    before = location.href
    if (isFirst || isSame) return
    // Taro shows the page at the end of the task that says so.
    requestAnimationFrame(() => {
      const isAtWork = pageOf(title.current)?.contains(document.activeElement) === true
      if (isAtWork && document.activeElement !== document.body) return
      const place = used.current?.isConnected === true ? used.current : title.current
      place?.focus({ preventScroll: true })
    })
  })
}

/** All that belongs to the page with this title. */
const pageOf = (title: HTMLElement | null): Element | null =>
  title?.closest('.taro_page') ?? title?.ownerDocument.body ?? null
