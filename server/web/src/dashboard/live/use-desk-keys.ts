import { ApiError } from '@paihao/shared/contract/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { requestKey } from '../../lib/request-key'
import { useFailure } from '../use-failure'
import type { DeskKey } from '@paihao/shared/desk/desk-keys'

/** Between two attempts of a request that got no answer (ms). */
const AGAIN = 2_000

export interface DeskKeys {
  /** The key that was pressed and is not yet confirmed, and whether an attempt has gone unanswered. */
  readonly pending: { key: DeskKey; unanswered: boolean } | null
  /**
   * Sends what a key does, under an Idempotency-Key, until the server has answered one way or the other. Presses while
   * another key is unconfirmed are ignored. Resolves to whether it was done.
   */
  readonly press: (key: DeskKey, send: (idempotencyKey: string) => Promise<void>) => Promise<boolean>
}

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** One key at a time; nothing counts as done before the server has said so. */
export function useDeskKeys(): DeskKeys {
  const fail = useFailure()
  const [pending, setPending] = useState<DeskKeys['pending']>(null)
  const busy = useRef(false)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const press = useCallback<DeskKeys['press']>(
    async (key, send) => {
      if (busy.current) return false
      busy.current = true
      setPending({ key, unanswered: false })
      const idempotencyKey = requestKey()
      try {
        while (mounted.current) {
          try {
            await send(idempotencyKey)
            return true
          } catch (error) {
            if (!isUnanswered(error)) {
              fail(error)
              return false
            }
            setPending({ key, unanswered: true })
            await wait(AGAIN)
          }
        }
        return false
      } finally {
        busy.current = false
        setPending(null)
      }
    },
    [fail],
  )
  return { pending, press }
}

/** Whether it is not known if the server did it: the very same request is sent again then. */
function isUnanswered(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'network' || error.status === 502 || error.status === 503 || error.status === 504)
  )
}
