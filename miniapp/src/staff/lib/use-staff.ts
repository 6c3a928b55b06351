import { useDidHide, useDidShow } from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Pending } from './key-sender'
import type { LoginState } from './staff-login'
import { staffServices } from './staff-services'

export function useStaffLogin(): LoginState {
  const { subscribe, get } = staffServices.login
  return useSyncExternalStore(subscribe, get, get)
}

export function usePending(): Pending | null {
  const { subscribe, pending } = staffServices.keys
  return useSyncExternalStore(subscribe, pending, pending)
}

/** Rests the staff's connection while their page is not in front. */
export function useStaffLive(): void {
  useDidShow(() => staffServices.live.wake())
  useDidHide(() => staffServices.live.rest())
}
