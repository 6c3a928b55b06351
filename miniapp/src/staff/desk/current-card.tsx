import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Place } from '@paihao/shared/desk/place'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { labelWords, stateWords } from '@/lib/label-words'
import { ticketTone } from '@/lib/ticket-tone'
import { timeOfDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Named } from '@/parts/named'
import { Notice } from '@/parts/notice'
import { Tag } from '@/parts/tag'
import { TicketLabel } from '@/parts/ticket-label'
import type { DeskActions } from '../lib/use-desk-actions'
import { type Tell, useStaffText } from '../lib/use-staff-text'
import { BidderLook } from './bidder-look'
import styles from './current-card.module.scss'

interface Props {
  ticket: StaffTicket | null
  place: Place
  /** All that are called or served at this counter. */
  here: readonly StaffTicket[]
  actions: DeskActions
  onFocus: (ticket: StaffTicket) => void
}

/** The number in hand, and the keys that are needed more rarely. */
export function CurrentCard({ ticket, place, here, actions, onFocus }: Props): ReactElement {
  const { tell, say } = useStaffText()
  if (ticket === null)
    return (
      <Card>
        <Text className={styles.company}>{tell('desk.nobody')}</Text>
        <Text className={styles.times}>{tell('desk.nobodyLead')}</Text>
      </Card>
    )
  const others = here.filter(({ ticketId }) => ticketId !== ticket.ticketId)
  const { presses, callThis, correct } = actions
  return (
    <Card>
      <View className={styles.head}>
        <Tag tone={ticketTone[ticket.state]}>{stateWords(ticket, say)}</Tag>
        <Text className={styles.where}>
          <Named>
            {[ticket.counterName, ticket.queueName].filter(words => words !== undefined).join('\u00a0· ')}
          </Named>
        </Text>
      </View>
      <TicketLabel
        label={ticket.label === null && ticket.slotAt === undefined ? '—' : labelWords(ticket, say)}
        size="large"
      />
      <View className={styles.keys}>
        {presses.undo !== undefined && ticket.undoUntil !== undefined && (
          <UndoKey until={ticket.undoUntil} onPress={presses.undo} />
        )}
        {presses.requeue !== undefined && (
          <Button kind="main" onPress={presses.requeue}>
            {tell('key.requeue')}
          </Button>
        )}
        {callThis !== null && <Button onPress={callThis}>{tell('key.callThis')}</Button>}
      </View>
      {place.kind === 'bidSession' && <BidderLook key={ticket.ticketId + ticket.state} ticket={ticket} />}
      <Text className={styles.times}>{timesOf(ticket, place, tell).join('\u00a0· ')}</Text>
      {ticket.reason !== undefined && (
        <Text className={styles.times}>
          {tell('desk.reason')}: {ticket.reason}
        </Text>
      )}
      <View className={styles.notices}>
        {ticket.late === true && <Notice tone="refuse">{tell('desk.late')}</Notice>}
        {ticket.disputed === true && <Notice tone="turn">{tell('desk.disputed')}</Notice>}
        {ticket.delegateTwice === true && <Notice tone="turn">{tell('desk.delegateTwice')}</Notice>}
        {ticket.uninvited === true && <Notice tone="turn">{tell('desk.uninvited')}</Notice>}
        {ticket.creditCodeDoubtful === true && <Notice tone="turn">{tell('desk.doubtful')}</Notice>}
      </View>
      {ticket.corrected === true && <Text className={styles.times}>{tell('correct.stands')}</Text>}
      <View className={styles.keys}>
        {correct !== null && <Button onPress={correct}>{tell('key.correct')}</Button>}
        {presses.transfer !== undefined && <Button onPress={presses.transfer}>{tell('key.transfer')}</Button>}
        {presses.void !== undefined && <Button onPress={presses.void}>{tell('key.void')}</Button>}
      </View>
      {others.length > 0 && (
        <View>
          <Text className={styles.times}>{tell('desk.others')}</Text>
          <View className={styles.keys}>
            {others.map(other => (
              <Button key={other.ticketId} onPress={() => onFocus(other)}>
                {other.label} {say(`ticket.${other.state}`)}
              </Button>
            ))}
          </View>
        </View>
      )}
    </Card>
  )
}

/** Counts down by itself, so that the page is not drawn anew each second. */
function UndoKey({ until, onPress }: { until: string; onPress: () => void }): ReactElement | null {
  const { tell } = useStaffText()
  const n = Math.ceil((Date.parse(until) - useNow()) / 1000)
  return n <= 0 ? null : <Button onPress={onPress}>{tell('key.undoFor', { n })}</Button>
}

function timesOf(ticket: StaffTicket, place: Place, tell: Tell): string[] {
  const { takenAt, arrivedAt, calledAt, calls, deliveredAt, returnUntil } = ticket
  const words = [tell('desk.takenAt', { time: timeOfDay(takenAt) })]
  if (arrivedAt !== undefined) words.push(`${tell('desk.arrived')} ${timeOfDay(arrivedAt)}`)
  if (calledAt !== undefined) words.push(tell('desk.calledAt', { time: timeOfDay(calledAt), n: calls }))
  if (deliveredAt !== undefined)
    words.push(
      tell(place.kind === 'hall' ? 'desk.servingSince' : 'desk.deliveredAt', {
        time: timeOfDay(deliveredAt),
      }),
    )
  if (ticket.state === 'missed' && returnUntil !== undefined)
    words.push(tell('desk.returnUntil', { time: timeOfDay(returnUntil) }))
  return words
}
