import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { minutesUntil, timeOfDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import styles from './wait-words.module.scss'

/** How many are ahead and how long it may take; in a sealed session the band of time alone. */
export function WaitWords({ snapshot }: { snapshot: TicketSnapshot }): ReactElement | null {
  const { say } = useText()
  const now = useNow(15_000)
  const { ahead, wait, ticket } = snapshot
  if (ticket.state !== 'waiting') return null
  if (ahead === null)
    return wait === null ? null : (
      <Text>{say('ticket.band', { from: timeOfDay(wait.from), to: timeOfDay(wait.to) })}</Text>
    )
  const minutes = wait === null ? null : minutesUntil(wait.from, wait.to, now)
  return (
    <View>
      <Text className={styles.ahead}>
        {ahead === 0 ? say('ticket.next') : say('ticket.ahead', { n: ahead })}
      </Text>
      {minutes !== null && (
        <Text className={styles.band}>
          {minutes.from === 0
            ? say('ticket.waitSoon', { to: minutes.to })
            : say('ticket.wait', { ...minutes })}
        </Text>
      )}
    </View>
  )
}
