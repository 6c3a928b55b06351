import { View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './notice.module.scss'

/** A sentence that matters now: what happened, what it means, what to do. */
export function Notice({
  tone = 'accent',
  children,
}: {
  tone?: 'accent' | 'turn' | 'refuse' | 'neutral'
  children: ReactNode
}): ReactElement {
  return <View className={classNames(styles.notice, styles[tone])}>{children}</View>
}
