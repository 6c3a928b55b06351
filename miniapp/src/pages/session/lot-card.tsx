import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { labelWords } from '@/lib/label-words'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Named } from '@/parts/named'
import { Tag } from '@/parts/tag'
import styles from './lot-card.module.scss'

interface Props {
  queue: BidSession['queues'][number]
  ticket: Ticket | undefined
  canTake: boolean
  onOpen: () => void
}

export function LotCard({ queue, ticket, canTake, onOpen }: Props): ReactElement {
  const { say } = useText()
  return (
    <View className={styles.card}>
      <View className={styles.words}>
        <Text className={styles.code}>{queue.lotCode}</Text>
        <Text className={styles.name}>
          <Named>{queue.name}</Named>
        </Text>
        {ticket !== undefined && (
          <Text className={styles.mine}>
            {say('session.mine')} {labelWords(ticket, say)}
          </Text>
        )}
      </View>
      {ticket !== undefined || canTake ? (
        <View className={styles.action}>
          <Button kind={ticket === undefined ? 'main' : 'plain'} onPress={onOpen}>
            {say(ticket === undefined ? 'session.take' : 'take.openTicket')}
          </Button>
        </View>
      ) : (
        <Tag>{say(`queue.${queue.state}`)}</Tag>
      )}
    </View>
  )
}
