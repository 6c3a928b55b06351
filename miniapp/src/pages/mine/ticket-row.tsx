import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { ticketTone } from '@/lib/ticket-tone'
import { dayAndTime } from '@/lib/times'
import { labelWords, stateWords } from '@/lib/label-words'
import { useText } from '@/lib/use-text'
import { Named } from '@/parts/named'
import { Pressable } from '@/parts/pressable'
import { Tag } from '@/parts/tag'
import styles from './ticket-row.module.scss'

export function TicketRow({ ticket, now }: { ticket: Ticket; now: number }): ReactElement {
  const { say } = useText()
  return (
    <Pressable className={styles.row} onPress={() => goTo('ticket', { ticketId: ticket.ticketId })}>
      <View className={styles.inside}>
        <View className={styles.words}>
          <Text className={styles.label}>{labelWords(ticket, say)}</Text>
          <Text className={styles.queue}>
            <Named>{ticket.queueName}</Named>
          </Text>
          <Text className={styles.time}>{dayAndTime(ticket.takenAt, now, say)}</Text>
        </View>
        <Tag tone={ticketTone[ticket.state]}>{stateWords(ticket, say)}</Tag>
      </View>
    </Pressable>
  )
}
