import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Countdown } from '@/parts/countdown'
import styles from './deadline-card.module.scss'

const DAY = 24 * 3_600_000

/** The deadline and how long it is until then; before taking opens, until that. */
export function DeadlineCard({ session }: { session: BidSession }): ReactElement {
  const { say } = useText()
  const now = useNow(5_000)
  const { deadline, takingOpensAt } = session
  const isPast = Date.parse(deadline) <= now
  const next = Date.parse(takingOpensAt) > now ? takingOpensAt : deadline
  return (
    <View className={styles.card}>
      <View>
        <Text className={styles.name}>{say(isPast ? 'session.deadlinePassed' : 'session.deadline')}</Text>
        <Text className={styles.time}>{dayAndTime(deadline, now, say)}</Text>
      </View>
      {!isPast && Date.parse(next) - now < DAY && (
        <View>
          <Text className={styles.name}>{say(next === deadline ? 'session.until' : 'session.opensIn')}</Text>
          <View className={styles.time}>
            <Countdown until={next} />
          </View>
        </View>
      )}
    </View>
  )
}
