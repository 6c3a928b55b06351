import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from './class-names'
import styles from './tag.module.scss'

export type Tone = 'neutral' | 'good' | 'accent' | 'turn' | 'refuse'

/** A state in a word. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: string }): ReactElement {
  return <Text className={classNames(styles.tag, styles[tone])}>{children}</Text>
}
