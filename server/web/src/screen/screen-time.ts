import { useEffect } from 'react'
import { clockOffset, fetchTransport } from '../lib/fetch-transport'

const ASK_AGAIN = 30 * 60_000

/** The server's time (ms), whatever the screen's own clock says. */
export function screenTime(): number {
  return Date.now() + clockOffset()
}

/** Sets the screen's clock by the server's, now and every half hour. */
export function useServerTime(): void {
  useEffect(() => {
    const ask = (): void =>
      void fetchTransport({ method: 'GET', url: '/healthz', headers: {} }).catch(() => undefined)
    ask()
    const timer = setInterval(ask, ASK_AGAIN)
    return () => clearInterval(timer)
  }, [])
}
