import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { Button } from '@/parts/button'
import { Sheet } from '@/parts/sheet'
import styles from './confirm-sheet.module.scss'

interface Props {
  title: string
  lead: string
  confirm: string
  keep: string
  isDanger?: boolean
  isBusy: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Asks once more before what cannot be taken back. */
export function ConfirmSheet(props: Props): ReactElement {
  const { title, lead, confirm, keep, isDanger = false, isBusy, onClose, onConfirm } = props
  return (
    <Sheet title={title} closeLabel={keep} onClose={onClose}>
      <Text className={styles.lead}>{lead}</Text>
      <View className={styles.choices}>
        <Button kind={isDanger ? 'danger' : 'main'} busy={isBusy} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button onPress={onClose}>{keep}</Button>
      </View>
    </Sheet>
  )
}
