import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import { useEffect, useState } from 'react'
import { requestKey } from '../../lib/request-key'
import { useLive } from '../../lib/use-live'
import { understood } from './screen-settings'
import { useSettings } from './use-settings'

/** A slider is let go of before its place is sent (ms), and what got no answer is sent again so much later. */
const SETTLED = 800
const AGAIN = 5_000

interface Props {
  api: Client
  deviceId: string
}

/** Keeps a paired screen and the server agreed: what staff set from afar holds here, what is set here is known there. */
export function SharedSettings({ api, deviceId }: Props): null {
  const live = useLive()
  const { unsent, told, sent } = useSettings()
  const [failures, setFailures] = useState(0)

  useEffect(() => live.onSettings(({ settings }) => told(understood(settings))), [live, told])
  useEffect(() => {
    if (Object.keys(unsent).length === 0) return
    const send = async (): Promise<void> => {
      try {
        await api.call('setScreen', { params: { deviceId }, body: unsent, idempotencyKey: requestKey() })
      } catch (error) {
        const isRefused = error instanceof ApiError && error.code !== 'network' && error.status < 500
        if (!isRefused) {
          setFailures(count => count + 1)
          return
        }
      }
      setFailures(0)
      sent(unsent)
    }
    const timer = setTimeout(() => void send(), failures === 0 ? SETTLED : AGAIN)
    return () => clearTimeout(timer)
  }, [api, deviceId, unsent, sent, failures])
  return null
}
