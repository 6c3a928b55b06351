import type { Ticket } from '@paihao/shared/contract/ticket'
import { spelled } from '@paihao/shared/text/spelled'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { callWords } from '@/lib/call-words'
import { timeOfDay } from '@/lib/times'
import { useShownLink } from '@/lib/use-shown-link'
import { useText } from '@/lib/use-text'
import { GoTo } from '@/parts/go-to'
import { Named } from '@/parts/named'
import { QrCode } from '@/parts/qr-code'
import { Said } from '@/parts/said'
import { Seen } from '@/parts/seen'
import { TicketLabel } from '@/parts/ticket-label'
import { Actions } from './actions'
import styles from './turn.module.scss'

interface Props {
  ticket: Ticket
  room: string | null
  onChanged: () => Promise<void>
}

/** It is your turn: nothing on the page but the number, where to go, and the code to show. */
export function Turn({ ticket, room, onChanged }: Props): ReactElement {
  const { say } = useText()
  const link = useShownLink(ticket)
  const said = spelled(ticket.label ?? '')
  return (
    <View className={styles.turn}>
      <Text className={styles.queue}>
        <Named>{ticket.queueName}</Named>
      </Text>
      <Said words={[callWords(ticket, say, said), room, say('ticket.goNow')].filter(Boolean).join(' · ')} />
      <Seen className={styles.words}>
        <TicketLabel label={ticket.label ?? ''} />
        <GoTo className={styles.goTo} counter={ticket.counterName ?? ''} />
        {room !== null && <Text className={styles.room}>{room}</Text>}
        <Text className={styles.goNow}>{say('ticket.goNow')}</Text>
      </Seen>
      <View className={styles.code}>
        <QrCode text={link} />
      </View>
      <Text className={styles.called}>
        {ticket.calledAt === undefined ? '' : say('ticket.calledAt', { time: timeOfDay(ticket.calledAt) })}
        {ticket.calls > 1 ? ` · ${say('ticket.calledTimes', { n: ticket.calls })}` : ''}
      </Text>
      {ticket.reason !== undefined && (
        <Text className={styles.called}>{say('ticket.voidReason', { reason: ticket.reason })}</Text>
      )}
      <View className={styles.actions}>
        <Actions ticket={ticket} isLive arrivalRequired={false} signsIn={false} onChanged={onChanged} />
      </View>
    </View>
  )
}
