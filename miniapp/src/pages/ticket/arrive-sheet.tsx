import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactElement, useState } from 'react'
import { firstEntry } from '@/lib/entry'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { Sheet } from '@/parts/sheet'
import { useScanner } from '@/parts/use-scanner'
import styles from '@/parts/confirm-sheet.module.scss'

interface Props {
  isBusy: boolean
  problem: string | null
  onClose: () => void
  onArrive: (venueCode: string) => Promise<boolean>
}

/** Whoever scans the code on the screen, or knows the six digits of the desk, is there. */
export function ArriveSheet({ isBusy, problem, onClose, onArrive }: Props): ReactElement {
  const { say } = useText()
  const [code, setCode] = useState('')
  const arrive = async (venueCode: string) => {
    if (await onArrive(venueCode)) onClose()
  }
  const { isThere, scan, sheet } = useScanner(say('arrive.scan'), ways => {
    const { arrive: shown } = firstEntry(ways) ?? {}
    if (shown !== undefined) void arrive(shown)
    else void Taro.showModal({ content: say('home.notOurs'), showCancel: false })
  })
  return (
    <>
      <Sheet title={say('ticket.arrive')} closeLabel={say('close')} onClose={onClose}>
        {isThere && (
          <View className={styles.other}>
            <Button kind="main" busy={isBusy} onPress={() => void scan()}>
              {say('arrive.scan')}
            </Button>
          </View>
        )}
        <Field
          kind="tel"
          label={say('ticket.arriveCode')}
          placeholder={say('ticket.arriveLead')}
          value={code}
          maxLength={6}
          remark={problem === null ? null : { tone: 'refuse', words: problem }}
          onChange={setCode}
        />
        <View className={styles.choices}>
          <Button
            kind={isThere ? 'plain' : 'main'}
            busy={isBusy}
            disabled={code.trim() === ''}
            onPress={() => void arrive(code.trim())}
          >
            {say('ticket.arrive')}
          </Button>
          <Button onPress={onClose}>{say('close')}</Button>
        </View>
      </Sheet>
      {sheet}
    </>
  )
}
