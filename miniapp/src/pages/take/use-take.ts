import { ApiError } from '@paihao/shared/contract/client'
import type { TakeBody } from '@paihao/shared/contract/ticket'
import { useState } from 'react'
import type { Offer } from '@/lib/offer'
import { goMine, goOnTo } from '@/lib/routes'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'

/** So long (ms) WeChat's question may stand before the page goes on to the number that is taken already. */
const ANSWER_WITHIN = 20_000

type Queue = Pick<Offer['queues'][number], 'queueId' | 'name'>

/** `unknown`: no answer came, so a number may have been given; trying again finds out. */
type TakeState = 'ready' | 'taking' | 'unknown' | 'refused'

interface Take {
  readonly state: TakeState
  /** What is to be said about the last try. */
  readonly problem: string | null
  /** In each of these queues; one that refuses does not hold up the others. */
  take(queues: readonly Queue[], body: Pick<TakeBody, 'bidder' | 'slotAt'>, isDraw: boolean): Promise<void>
}

/** One tap, one number in each queue: taps while one is under way do nothing, and a lost reply is asked for again under the same key. */
export function useTake(onRefused: () => void): Take {
  const { say } = useText()
  const failureOf = useFailure()
  const [state, setState] = useState<TakeState>('ready')
  const [problem, setProblem] = useState<string | null>(null)
  return {
    state,
    problem,
    async take(queues, body, isDraw) {
      if (state === 'taking') return
      setState('taking')
      setProblem(null)
      // First of all, since WeChat takes it only from the tap itself; what is answered changes nothing of the number.
      const { reminders } = services
      const asked = reminders.by === 'wechat' && reminders.canAsk() ? reminders.ask() : null
      const taken = await Promise.allSettled(
        queues.map(({ queueId }) => services.taking.take(queueId, body, isDraw)),
      )
      const faults = taken.flatMap((one, i) =>
        one.status === 'rejected' ? [{ name: queues[i]?.name ?? '', error: one.reason as unknown }] : [],
      )
      if (faults.length === 0) {
        if (asked !== null) await Promise.race([asked, later(ANSWER_WITHIN)])
        const [first] = taken.flatMap(one => (one.status === 'fulfilled' ? [one.value.ticket] : []))
        if (queues.length > 1) goMine()
        else if (first !== undefined) goOnTo('ticket', { ticketId: first.ticketId })
        setState('ready')
        return
      }
      const isUnknown = faults.some(({ error }) => !isRefusal(error))
      const said = faults.map(({ name, error }) =>
        queues.length > 1 ? `${name}: ${failureOf(error)}` : failureOf(error),
      )
      const some = taken.length - faults.length
      setProblem(
        [
          ...(some > 0 ? [say('take.someTaken', { n: some })] : []),
          ...said,
          ...(isUnknown ? [say('take.unknown')] : []),
        ].join(' '),
      )
      setState(isUnknown ? 'unknown' : 'refused')
      if (!isUnknown) onRefused()
    },
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500

const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
