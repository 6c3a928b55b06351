import { useEffect, useRef, useState } from 'react'

const touches = ['pointerdown', 'keydown', 'touchstart'] as const

/**
 * Calls `onIdle` once nobody has touched the device for `span` ms; not while `active` is false. Gives the seconds left
 * in the last `warned` ms of them, else null.
 */
export function useIdle(span: number, active: boolean, onIdle: () => void, warned = 0): number | null {
  const latest = useRef(onIdle)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    latest.current = onIdle
  }, [onIdle])
  useEffect(() => {
    if (!active) return
    let until = Date.now() + span
    const timer = setInterval(() => {
      const rest = until - Date.now()
      setLeft(rest > 0 && rest <= warned ? Math.ceil(rest / 1000) : null)
      if (rest > 0) return
      until = Date.now() + span
      latest.current()
    }, 500)
    const again = (): void => {
      until = Date.now() + span
      setLeft(null)
    }
    for (const touch of touches) window.addEventListener(touch, again)
    return () => {
      clearInterval(timer)
      setLeft(null)
      for (const touch of touches) window.removeEventListener(touch, again)
    }
  }, [span, active, warned])
  return left
}
