import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { keepAwake, ring } from '@/lib/platform'

const TIMES = 3
const EVERY = 900

/** Vibrates and sounds when the number is called, and at every call again. `calls` is 0 while it is not. */
export function useTurnAlarm(calls: number): void {
  useEffect(() => {
    if (calls === 0) return
    let left = TIMES
    const buzz = () => {
      left--
      // A phone without a motor shows the amber all the same.
      Promise.resolve(Taro.vibrateLong()).catch(() => undefined)
      if (left === TIMES - 1) ring()
      if (left === 0) clearInterval(timer)
    }
    const timer = setInterval(buzz, EVERY)
    buzz()
    return () => clearInterval(timer)
  }, [calls])
}

/** Keeps the screen on while the call is near: who looks at the phone should not have to wake it. */
export function useAwake(isNear: boolean): void {
  useEffect(() => (isNear ? keepAwake() : undefined), [isNear])
}
