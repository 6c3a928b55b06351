import { ApiError } from '@paihao/shared/contract/client'
import { ticketSnapshot } from '@paihao/shared/contract/ticket'
import { markAfter } from '@paihao/shared/rules/last-mark'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createAsking } from './asking'
import { createDated } from './kept'
import { services } from './services'
import { afterQueueChange, offered, type TicketState } from './ticket-state'
import { useFailure } from './use-failure'
import { useLink } from './use-link'
import { useShown } from './use-shown'

/** While the connection is lost the ticket is asked for by HTTP so often (ms). */
const POLL = 15_000
/** A question that others' moves made necessary waits so long (ms) and up to as long again, so that not all ask at once. */
const ASK_LATER = 1_500
/** Who waits asks again after each five-minute mark, within so long (ms), so that not all ask at once. */
const SPREAD = 60_000

interface LiveTicket extends TicketState {
  readonly failure: string | null
  readonly isMissing: boolean
  /** The ticket as it is from now on, never an answer that was asked for before. */
  reload(): Promise<void>
}

/** A ticket as it is now: the last state at once, HTTP whenever the page comes to the front, and every change while it is there. */
export function useTicket(ticketId: string): LiveTicket {
  const failureOf = useFailure()
  const kept = useMemo(() => createDated(`ticket/${ticketId}`, ticketSnapshot), [ticketId])
  const [state, setState] = useState<TicketState>(() => {
    const last = kept.get()
    return { snapshot: last?.value ?? null, at: last?.at ?? 0, isKept: true }
  })
  const [failed, setFailed] = useState<unknown>(null)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isShown = useShown()
  const link = useLink()

  const asking = useMemo(
    () =>
      createAsking(async () => {
        clearTimeout(later.current)
        later.current = undefined
        try {
          const snapshot = await services.api.call('getTicket', { params: { ticketId } })
          const at = services.clock.now()
          setState(before => offered(before, snapshot, at))
          setFailed(null)
        } catch (error) {
          setFailed(error)
        }
      }),
    [ticketId],
  )
  const reload = asking.anew

  useDidShow(() => void asking.join())
  useEffect(() => void asking.join(), [asking])

  useEffect(() => {
    if (state.snapshot !== null && !state.isKept) kept.set({ at: state.at, value: state.snapshot })
  }, [kept, state])

  const isKnown = state.snapshot !== null && !state.isKept
  useEffect(() => {
    if (!isShown || !isKnown) return
    return services.live.watch('ticket', ticketId, {
      onState: snapshot => {
        const at = services.clock.now()
        setState(before => offered(before, snapshot, at))
        setFailed(null)
      },
      onRefused: () => void reload(),
    })
  }, [ticketId, isShown, isKnown, reload])

  const inLine = state.snapshot?.place === undefined ? null : state.snapshot.ticket.queueId
  useEffect(() => {
    if (!isShown || inLine === null) return
    const askLater = () => {
      later.current ??= setTimeout(() => void reload(), ASK_LATER * (1 + Math.random()))
    }
    return services.live.watch('queue', inLine, {
      onState: (_, change) => {
        if (change === null) return
        const at = services.clock.now()
        setState(before => {
          const after = afterQueueChange(before, change, at)
          if (after !== 'ask') return after
          askLater()
          return before
        })
      },
    })
  }, [inLine, isShown, reload])

  useEffect(() => {
    if (!isShown || link === 'live') return
    const timer = setInterval(() => void asking.join(), POLL)
    return () => clearInterval(timer)
  }, [isShown, link, asking])

  // The band of waiting changes by the clock, of which nobody tells: in a sealed session at the marks alone.
  const isWaiting = state.snapshot?.ticket.state === 'waiting'
  useEffect(() => {
    if (!isShown || !isWaiting) return
    let timer: ReturnType<typeof setTimeout>
    const arm = () => {
      const now = services.clock.now()
      timer = setTimeout(
        () => {
          void asking.join()
          arm()
        },
        markAfter(now) - now + SPREAD * Math.random(),
      )
    }
    arm()
    return () => clearTimeout(timer)
  }, [isShown, isWaiting, asking])

  useEffect(() => () => clearTimeout(later.current), [])

  return {
    ...state,
    failure: failed === null ? null : failureOf(failed),
    isMissing: failed instanceof ApiError && failed.status === 404,
    reload,
  }
}
