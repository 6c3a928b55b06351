import { useSyncExternalStore } from 'react'
import type { NetworkState } from './network'
import { services } from './services'

export function useNetwork(): NetworkState {
  const { subscribe, state } = services.network
  return useSyncExternalStore(subscribe, state, state)
}
