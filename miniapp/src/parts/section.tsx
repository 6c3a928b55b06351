import { Text, View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import styles from './section.module.scss'

/** A heading and what stands under it. */
export function Section({ title, children }: { title?: string; children: ReactNode }): ReactElement {
  return (
    <View className={styles.section}>
      {title !== undefined && <Text className={styles.title}>{title}</Text>}
      <View className={styles.body}>{children}</View>
    </View>
  )
}
