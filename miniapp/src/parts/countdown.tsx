import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { countdown } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import styles from './countdown.module.scss'

/** The time left, by the server's clock. A component of its own, so that only it is drawn anew each second. */
export function Countdown({ until }: { until: string }): ReactElement {
  const now = useNow()
  return <Text className={styles.countdown}>{countdown(Date.parse(until) - now)}</Text>
}
