import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { forgetAllBut } from '@/lib/kept'
import { PREFERENCES } from '@/lib/preferences'
import { randomKey } from '@/lib/random-key'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import { Sheet } from '@/parts/sheet'
import styles from './erase-sheet.module.scss'

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
    <Sheet title={say('settings.eraseTitle')} closeLabel={say('close')} onClose={onClose}>
      <Text className={styles.lead}>{say('settings.eraseLead')}</Text>
      {problem !== null && <Notice tone="refuse">{problem}</Notice>}
      <View className={styles.choices}>
        <Button kind="danger" busy={isBusy} onPress={() => void erase()}>
          {say('settings.erase')}
        </Button>
        <Button onPress={onClose}>{say('settings.cancel')}</Button>
      </View>
    </Sheet>
  )
}
