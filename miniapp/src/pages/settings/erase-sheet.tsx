import Taro from '@tarojs/taro'
import { type ReactElement, useState } from 'react'
import { forgetAllBut } from '@/lib/kept'
import { PREFERENCES } from '@/lib/preferences'
import { randomKey } from '@/lib/random-key'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'
import { ConfirmSheet } from '@/parts/confirm-sheet'

/** Erases what this phone and the server know of the person, as far as the law lets it. */
export function EraseSheet({ onClose }: { onClose: () => void }): ReactElement {
  const { say } = useText()
  const failureOf = useFailure()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const erase = async () => {
    setBusy(true)
    try {
      const counts = await services.api.call('eraseMe', { idempotencyKey: await randomKey() })
      forgetAllBut(PREFERENCES)
      onClose()
      await Taro.showModal({ content: say('settings.erased', { ...counts }), showCancel: false })
    } catch (error) {
      setProblem(failureOf(error))
      setBusy(false)
    }
  }

  return (
    <ConfirmSheet
      title={say('settings.eraseTitle')}
      lead={say('settings.eraseLead')}
      confirm={say('settings.erase')}
      keep={say('settings.cancel')}
      isDanger
      {...{ isBusy, problem, onClose }}
      onConfirm={() => void erase()}
    />
  )
}
