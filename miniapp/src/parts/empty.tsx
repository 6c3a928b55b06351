import { Text, View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import styles from './empty.module.scss'

/** Nothing there: why, and what to do. */
export function Empty({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children?: ReactNode
}): ReactElement {
  return (
    <View className={styles.empty}>
      <View className={styles.slip}>
        <View className={styles.line} />
        <View className={styles.line} />
      </View>
      <Text className={styles.title}>{title}</Text>
      {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
      {children !== undefined && <View className={styles.action}>{children}</View>}
    </View>
  )
}
