import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useId } from 'react'
import { Dialog } from './dialog'
import { Heading } from './heading'
import { Pressable } from './pressable'
import styles from './sheet.module.scss'

interface Props {
  title: string
  onClose: () => void
  closeLabel: string
  children: ReactNode
}

/** Comes up from below for one question or one thing to show. */
export function Sheet({ title, onClose, closeLabel, children }: Props): ReactElement {
  const titleId = useId()
  return (
    <View className={styles.layer} catchMove>
      <Pressable className={styles.shade} onPress={onClose} label={closeLabel}>
        {null}
      </Pressable>
      <Dialog className={styles.sheet} labelledBy={titleId} label={title} onClose={onClose}>
        <Heading id={titleId} className={styles.title}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </View>
  )
}
