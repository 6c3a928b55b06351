import { useEffect, useState } from 'react'

/** The present instant (ms), renewed every `interval` ms; `offset` is how far the server's clock is ahead of the device's. */
export function useNow(interval = 1000, offset = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now + offset
}
