import { View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import { Sheet } from '@/parts/sheet'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'
import { PendingLine } from './pending-line'

interface Props {
  title: string
  submit: string
  busy: boolean
  /** Why it was refused, or what is still missing. */
  problem: string | null
  isDanger?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** What a key wants to know first; it stays open until the server has said that it is done. */
export function FormSheet(props: Props): ReactElement {
  const { title, submit, busy, problem, isDanger = false, onSubmit, onClose, children } = props
  const { tell } = useStaffText()
  return (
    <Sheet title={title} closeLabel={tell('cancel')} onClose={onClose}>
      {children}
      <View className={styles.choices}>
        {problem !== null && <Notice tone="refuse">{problem}</Notice>}
        <PendingLine />
        <Button kind={isDanger ? 'danger' : 'main'} busy={busy} onPress={onSubmit}>
          {submit}
        </Button>
        <Button onPress={onClose}>{tell('cancel')}</Button>
      </View>
    </Sheet>
  )
}
