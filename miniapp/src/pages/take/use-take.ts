import { ApiError } from '@paihao/shared/contract/client'
import type { TakeBody } from '@paihao/shared/contract/ticket'
import { useState } from 'react'
import { goOnTo } from '@/lib/routes'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'

/** So long (ms) WeChat's question may stand before the page goes on to the number that is taken already. */
const ANSWER_WITHIN = 20_000

/** `unknown`: no answer came, so a number may have been given; trying again finds out. */
type TakeState = 'ready' | 'taking' | 'unknown' | 'refused'

interface Take {
  readonly state: TakeState
  /** What is to be said about the last try. */
  readonly problem: string | null
  take(queueId: string, body: Pick<TakeBody, 'bidder'>, isDraw: boolean): Promise<void>
}

/** One tap, one number: taps while one is under way do nothing, and a lost reply is asked for again under the same key. */
export function useTake(onRefused: () => void): Take {
  const { say } = useText()
  const failureOf = useFailure()
  const [state, setState] = useState<TakeState>('ready')
  const [problem, setProblem] = useState<string | null>(null)
  return {
    state,
    problem,
    async take(queueId, body, isDraw) {
      if (state === 'taking') return
      setState('taking')
      setProblem(null)
      // First of all, since WeChat takes it only from the tap itself; what is answered changes nothing of the number.
      const asked = services.reminders.canAsk() ? services.reminders.ask() : null
      try {
        const { ticket } = await services.taking.take(queueId, body, isDraw)
        if (asked !== null) await Promise.race([asked, later(ANSWER_WITHIN)])
        goOnTo('ticket', { ticketId: ticket.ticketId })
        setState('ready')
      } catch (error) {
        const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
        setState(isRefused ? 'refused' : 'unknown')
        setProblem(isRefused ? failureOf(error) : `${failureOf(error)} ${say('take.unknown')}`)
        if (isRefused) onRefused()
      }
    },
  }
}

const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
