import { useEffect } from 'react'

/** Keeps the panel from going dark while the page is seen. Browsers give it only over HTTPS, and take it when the page is hidden. */
export function useAlwaysOn(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let ended = false
    async function hold(): Promise<void> {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (ended) await got.release()
        else lock = got
      } catch {
        // A low battery or the system's own rules may refuse; it is asked again when the page is seen again.
      }
    }
    const again = (): void => void hold()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      ended = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}

/** Full screen and back. Refused without a key or a touch: then the page stays as it is. */
export function toggleFullScreen(): void {
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen()
  done.catch(() => undefined)
}
