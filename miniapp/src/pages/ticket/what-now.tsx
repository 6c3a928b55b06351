import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { usePreferences } from '@/lib/use-preferences'
import { useText } from '@/lib/use-text'
import { whatNow } from '@/lib/what-now'
import styles from './what-now.module.scss'

/** The state in words: what happened, what it means, what to do. */
export function WhatNow({ snapshot, now }: { snapshot: TicketSnapshot; now: number }): ReactElement {
  const { say } = useText()
  const { travelMinutes } = usePreferences()
  const { main, lead, todo } = whatNow(snapshot, now, say, travelMinutes)
  return (
    <View>
      {main !== null && <Text className={styles.main}>{main}</Text>}
      {lead !== null && <Text className={styles.lead}>{lead}</Text>}
      {todo !== null && <Text className={styles.todo}>{todo}</Text>}
    </View>
  )
}
