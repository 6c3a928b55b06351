import { useSyncExternalStore } from 'react'
import type { Live, LinkState } from './live'
import { services } from './services'

export function useLink({ onLink, link }: Live = services.live): LinkState {
  return useSyncExternalStore(onLink, link, link)
}
