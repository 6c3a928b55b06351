import { Text, View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
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
  return (
    <View className={styles.layer} catchMove>
      <Pressable className={styles.shade} onPress={onClose} label={closeLabel}>
        {null}
      </Pressable>
      <View className={styles.sheet} ariaLabel={title}>
        <Text className={styles.title}>{title}</Text>
        {children}
      </View>
    </View>
  )
}
