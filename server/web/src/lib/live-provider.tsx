import { useEffect, useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { createLive } from './live'
import type { Live } from './live'
import { LiveContext } from './use-live'

interface Props {
  token: string | undefined
  /** The server no longer knows the log-in. */
  onLoginLost: () => void
  children: ReactNode
}

/** Keeps one connection for the pages inside it, for as long as the log-in is the same. */
export function LiveProvider({ token, onLoginLost, children }: Props): ReactElement | null {
  const [live, setLive] = useState<Live | null>(null)
  const lost = useRef(onLoginLost)
  useEffect(() => {
    lost.current = onLoginLost
  }, [onLoginLost])
  useEffect(() => {
    const made = createLive(token, () => lost.current())
    setLive(made)
    return () => made.close()
  }, [token])
  return live === null ? null : <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}
