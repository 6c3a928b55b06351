import { useEffect, useState } from 'react'
import { services } from './services'

/** The server's time (ms), renewed every `step` ms; computed anew each time, so that a suspended phone shows it right. */
export function useNow(step = 1000): number {
  const [now, setNow] = useState(() => services.clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(services.clock.now()), step)
    return () => clearInterval(timer)
  }, [step])
  return now
}
