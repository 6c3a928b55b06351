import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { atDayAndTime } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Named } from '@/parts/named'
import { Pressable } from '@/parts/pressable'
import { SessionTag } from '@/parts/session-tag'
import styles from './session-card.module.scss'

export function SessionCard({ session, now }: { session: BidSession; now: number }): ReactElement {
  const { say } = useText()
  const isPast = Date.parse(session.deadline) <= now
  return (
    <Pressable className={styles.card} onPress={() => goTo('session', { venueId: session.venueId })}>
      <View className={styles.top}>
        <Text className={styles.code}>{session.projectCode}</Text>
        <SessionTag session={session} now={now} />
      </View>
      <Text className={styles.name}>
        <Named>{session.projectName}</Named>
      </Text>
      <View className={styles.facts}>
        <Text className={styles.when}>
          {isPast
            ? say('session.deadlinePassed')
            : `${say('session.deadline')} ${atDayAndTime(session.deadline, now, say)}`}
        </Text>
        <Text className={styles.room}>
          <Named>{session.openingRoom}</Named>
        </Text>
      </View>
    </Pressable>
  )
}
