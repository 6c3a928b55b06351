import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { useEffect, useState } from 'react'
import { requestKey } from '../../lib/request-key'
import { useLive } from '../../lib/use-live'
import { understood } from './screen-settings'
import { agesOf } from './unsent'
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
  const { unsent, changedAt, told, sent } = useSettings()
  const [failures, setFailures] = useState(0)

  useEffect(() => live.onSettings(({ settings }) => told(understood(settings))), [live, told])
  useEffect(() => {
    if (Object.keys(unsent).length === 0) return
    const send = async (): Promise<void> => {
      let said: Partial<ScreenSettings> = {}
      try {
        const body = { ...unsent, ago: agesOf({ unsent, changedAt }, Date.now()) }
        const params = { deviceId }
        const answer = await api.call('setScreen', { params, body, idempotencyKey: requestKey() })
        said = understood(answer.device.settings)
      } catch (error) {
        const isRefused = error instanceof ApiError && error.code !== 'network' && error.status < 500
        if (!isRefused) {
          setFailures(count => count + 1)
          return
        }
      }
      setFailures(0)
      sent(unsent, said)
    }
    const timer = setTimeout(() => void send(), failures === 0 ? SETTLED : AGAIN)
    return () => clearTimeout(timer)
  }, [api, deviceId, unsent, changedAt, sent, failures])
  return null
}
