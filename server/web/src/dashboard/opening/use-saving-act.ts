import { ApiError } from '@paihao/shared/contract/client'
import { App } from 'antd'
import { useState } from 'react'
import { requestKey } from '../../lib/request-key'
import { useFailure } from '../use-failure'

/** Sends what a form says, once: a second press of its button is the same act. `act` gets the Idempotency-Key. */
export function useSavingAct(
  done: string,
  onDone: () => void,
): {
  busy: boolean
  save: (act: (idempotencyKey: string) => Promise<unknown>) => void
} {
  const fail = useFailure()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [key, setKey] = useState(requestKey)

  async function run(act: (idempotencyKey: string) => Promise<unknown>): Promise<void> {
    setBusy(true)
    try {
      await act(key)
      void message.success(done)
      onDone()
    } catch (error) {
      fail(error)
      setBusy(false)
      // What was refused is another act when it is sent again; what got no answer is still the same.
      if (!(error instanceof ApiError && error.code === 'network')) setKey(requestKey())
    }
  }
  return { busy, save: act => void run(act) }
}
