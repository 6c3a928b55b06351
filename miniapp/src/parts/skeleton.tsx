import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from './class-names'
import styles from './skeleton.module.scss'

/** What will stand here, in grey, until the first answer comes. */
export function Skeleton({ rows = 3, tall = false }: { rows?: number; tall?: boolean }): ReactElement {
  return (
    <View>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className={classNames(styles.row, tall && styles.tall)}>
          <View className={styles.long} />
          <View className={styles.short} />
        </View>
      ))}
    </View>
  )
}
