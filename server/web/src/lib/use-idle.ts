import { useEffect, useRef } from 'react'

const touches = ['pointerdown', 'keydown', 'touchstart'] as const

/** Calls `onIdle` once nobody has touched the device for `span` ms; not while `active` is false. */
export function useIdle(span: number, active: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle)
  useEffect(() => {
    latest.current = onIdle
  }, [onIdle])
  useEffect(() => {
    if (!active) return
    let timer = setTimeout(() => latest.current(), span)
    const again = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), span)
    }
    for (const touch of touches) window.addEventListener(touch, again)
    return () => {
      clearTimeout(timer)
      for (const touch of touches) window.removeEventListener(touch, again)
    }
  }, [span, active])
}
