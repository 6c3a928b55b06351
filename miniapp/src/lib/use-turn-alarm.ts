import type { Ticket } from '@paihao/shared/contract/ticket'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { attempt } from '@/lib/attempt'
import { keepAwake, ring } from '@/lib/platform'

const TIMES = 3
const EVERY = 900

/** The call of each ticket that has been sounded: a second page that shows it stays still. */
const sounded = new Map<string, number>()

/** Vibrates and sounds when the number is called, and at every call again; each call once, whichever page is in front. */
export function useTurnAlarm(ticket: Ticket | undefined): void {
  const ticketId = ticket?.ticketId ?? ''
  const calls = ticket?.state === 'called' ? ticket.calls : 0
  useEffect(() => {
    if (calls === 0 || sounded.get(ticketId) === calls) return
    sounded.set(ticketId, calls)
    let left = TIMES
    const buzz = () => {
      left--
      // A phone without a motor shows the amber all the same.
      void attempt(() => Taro.vibrateLong())
      if (left === TIMES - 1) ring()
      if (left === 0) clearInterval(timer)
    }
    const timer = setInterval(buzz, EVERY)
    buzz()
    return () => clearInterval(timer)
  }, [ticketId, calls])
}

/** Keeps the screen on while the call is near: who looks at the phone should not have to wake it. */
export function useAwake(isNear: boolean): void {
  useEffect(() => (isNear ? keepAwake() : undefined), [isNear])
}
