import { useEffect } from 'react'
import type { LinkState } from './link-state'

const AFTER = 30_000

/** A screen that nobody tends fetches its new version by itself, a little later, so that not all do so at once. */
export function useReloadWhenOutdated({ state }: LinkState): void {
  useEffect(() => {
    if (state !== 'outdated') return
    const timer = setTimeout(() => location.reload(), AFTER + Math.random() * AFTER)
    return () => clearTimeout(timer)
  }, [state])
}
