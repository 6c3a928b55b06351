import { View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import styles from './card.module.scss'
import { classNames } from './class-names'

/** A white sheet; what is inside is one matter. `flush` lets rows reach its edges. */
export function Card({ children, flush = false }: { children: ReactNode; flush?: boolean }): ReactElement {
  return <View className={classNames(styles.card, flush && styles.flush)}>{children}</View>
}
