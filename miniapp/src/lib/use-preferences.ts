import { useSyncExternalStore } from 'react'
import type { Preferences } from './preferences'
import { services } from './services'

export function usePreferences(): Preferences {
  const { subscribe, get } = services.preferences
  return useSyncExternalStore(subscribe, get, get)
}
