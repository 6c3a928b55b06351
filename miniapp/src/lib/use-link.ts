import { useSyncExternalStore } from 'react'
import type { LinkState } from './live'
import { services } from './services'

export function useLink(): LinkState {
  const { onLink, link } = services.live
  return useSyncExternalStore(onLink, link, link)
}
