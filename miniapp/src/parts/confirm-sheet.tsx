import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { Button } from './button'
import styles from './confirm-sheet.module.scss'
import { Notice } from './notice'
import { Sheet } from './sheet'

interface Props {
  title: string
  lead: string
  confirm: string
  keep: string
  isDanger?: boolean
  isBusy: boolean
  /** Why it was not done. */
  problem?: string | null
  onClose: () => void
  onConfirm: () => void
}

/** Asks once more before what cannot be taken back. */
export function ConfirmSheet(props: Props): ReactElement {
  const { title, lead, confirm, keep, isDanger = false, isBusy, problem = null, onClose, onConfirm } = props
  return (
    <Sheet title={title} closeLabel={keep} onClose={onClose}>
      <Text className={styles.lead}>{lead}</Text>
      {problem !== null && <Notice tone="refuse">{problem}</Notice>}
      <View className={styles.choices}>
        <Button kind={isDanger ? 'danger' : 'main'} busy={isBusy} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button onPress={onClose}>{keep}</Button>
      </View>
    </Sheet>
  )
}
