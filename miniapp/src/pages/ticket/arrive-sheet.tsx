import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { Sheet } from '@/parts/sheet'
import styles from './confirm-sheet.module.scss'

interface Props {
  isBusy: boolean
  problem: string | null
  onClose: () => void
  onArrive: (venueCode: string) => Promise<boolean>
}

/** Whoever can read the code on the screen is there. */
export function ArriveSheet({ isBusy, problem, onClose, onArrive }: Props): ReactElement {
  const { say } = useText()
  const [code, setCode] = useState('')
  const arrive = () =>
    void onArrive(code.trim()).then(isDone => {
      if (isDone) onClose()
    })
  return (
    <Sheet title={say('ticket.arrive')} closeLabel={say('close')} onClose={onClose}>
      <Field
        label={say('ticket.arriveCode')}
        placeholder={say('ticket.arriveLead')}
        value={code}
        maxLength={32}
        remark={problem === null ? null : { tone: 'refuse', words: problem }}
        onChange={setCode}
      />
      <View className={styles.choices}>
        <Button kind="main" busy={isBusy} disabled={code.trim() === ''} onPress={arrive}>
          {say('ticket.arrive')}
        </Button>
        <Button onPress={onClose}>{say('close')}</Button>
      </View>
    </Sheet>
  )
}
