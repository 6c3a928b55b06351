import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { isLive, useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { labelWords, stateWords } from '@/lib/label-words'
import { useText } from '@/lib/use-text'
import { useTicket } from '@/lib/use-ticket'
import { WaitWords } from '@/parts/wait-words'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import { TicketLabel } from '@/parts/ticket-label'
import styles from './live-tickets.module.scss'

/** More are on the page of one's own numbers. */
const SHOWN = 2

/** My live numbers, before everything else. */
export function LiveTickets(): ReactElement | null {
  const now = useNow(15_000)
  const { value } = useMyTickets()
  const live = (value ?? []).filter(ticket => isLive(ticket, now)).slice(0, SHOWN)
  if (live.length === 0) return null
  return (
    <View className={styles.list}>
      {live.map(({ ticketId }) => (
        <LiveCard key={ticketId} ticketId={ticketId} />
      ))}
    </View>
  )
}

function LiveCard({ ticketId }: { ticketId: string }): ReactElement | null {
  const { say } = useText()
  const { snapshot } = useTicket(ticketId)
  if (snapshot === null) return null
  const { ticket } = snapshot
  const isTurn = ticket.state === 'called'
  return (
    <Pressable
      className={classNames(styles.card, isTurn && styles.turn)}
      onPress={() => goTo('ticket', { ticketId })}
    >
      <View className={styles.top}>
        <Text className={styles.queue}>{ticket.queueName}</Text>
        <Text className={styles.state}>{stateWords(ticket, say)}</Text>
      </View>
      <TicketLabel size="large" label={labelWords(ticket, say)} />
      <View className={styles.words}>
        {isTurn ? (
          <Text>{say('ticket.goTo', { counter: ticket.counterName ?? '' })}</Text>
        ) : (
          <WaitWords snapshot={snapshot} />
        )}
      </View>
    </Pressable>
  )
}
