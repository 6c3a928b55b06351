import type { Ticket, TicketSnapshot } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { timeOfDay } from '@/lib/times'
import { useLink } from '@/lib/use-link'
import { isLive } from '@/lib/is-live'
import { useNow } from '@/lib/use-now'
import { labelWords, stateWords } from '@/lib/label-words'
import { useText } from '@/lib/use-text'
import { useVenue } from '@/lib/use-venue'
import { ticketTone } from '@/lib/ticket-tone'
import { classNames } from '@/parts/class-names'
import { Named } from '@/parts/named'
import { Notice } from '@/parts/notice'
import { Spoken } from '@/parts/spoken'
import { Tag } from '@/parts/tag'
import { TicketLabel } from '@/parts/ticket-label'
import { Actions } from './actions'
import { CodeSheet } from './code-sheet'
import { Facts } from './facts'
import { ReceiptLine } from './receipt-line'
import { Reminder } from './reminder'
import styles from './ticket-view.module.scss'
import { Turn } from './turn'
import { WhatNow } from './what-now'

interface Props {
  snapshot: TicketSnapshot
  at: number
  isKept: boolean
  onChanged: () => Promise<void>
}

/** The slip of paper, on the phone: the number above the perforation, what it means now below it. */
export function TicketView({ snapshot, at, isKept, onChanged }: Props): ReactElement {
  const { say } = useText()
  const now = useNow(15_000)
  const link = useLink()
  const { ticket } = snapshot
  const venue = withChanges(useVenue(ticket.venueId), ticket)
  const [showsCode, setShowsCode] = useState(false)
  const live = isLive(ticket, now)
  if (ticket.state === 'called')
    return <Turn ticket={ticket} room={venue?.room ?? null} onChanged={onChanged} />
  return (
    <View>
      <View className={styles.slip}>
        <View className={styles.upper}>
          <Text className={styles.queue}>
            <Named>{ticket.queueName}</Named>
          </Text>
          <View className={classNames(styles.label, !live && styles.over)}>
            <TicketLabel label={labelWords(ticket, say)} />
          </View>
          <Spoken kind="status">
            <Tag tone={ticketTone[ticket.state]}>{stateWords(ticket, say)}</Tag>
          </Spoken>
        </View>
        <View className={styles.tear}>
          <View className={styles.hole} />
          <View className={styles.dashes} />
          <View className={styles.hole} />
        </View>
        <View className={styles.lower}>
          <WhatNow snapshot={snapshot} now={now} />
        </View>
      </View>
      <View className={styles.fresh}>
        {link === 'live' && !isKept && <View className={styles.dot} />}
        <Text>
          {link === 'live' && !isKept ? `${say('ticket.live')} · ` : ''}
          {say('ticket.updated', { time: timeOfDay(at) })}
        </Text>
      </View>
      {live && ticket.roomMovedAt !== undefined && (
        <Notice tone="turn">
          <Named>{say('ticket.roomMoved', { room: ticket.openingRoom ?? '' })}</Named>
        </Notice>
      )}
      {waits(ticket) && <Reminder ticket={ticket} />}
      <Actions
        ticket={ticket}
        isLive={live}
        arrivalRequired={venue?.arrivalRequired ?? false}
        signsIn={venue?.signsIn ?? false}
        onShowCode={() => setShowsCode(true)}
        onChanged={onChanged}
      />
      <Facts ticket={ticket} venue={venue} now={now} tellsAhead={snapshot.ahead !== null} />
      <ReceiptLine ticketId={ticket.ticketId} isSealed={isSealed(snapshot, venue?.deadline ?? null, now)} />
      {showsCode && <CodeSheet ticket={ticket} onClose={() => setShowsCode(false)} />}
    </View>
  )
}

/** The ticket says at once where its session opens and until when, whatever was kept of the session before. */
function withChanges(
  venue: ReturnType<typeof useVenue>,
  { openingRoom, deadline }: Ticket,
): ReturnType<typeof useVenue> {
  if (venue === null) return null
  return { ...venue, room: openingRoom ?? venue.room, deadline: deadline ?? venue.deadline }
}

/** Whether a call is still to come. */
const waits = ({ state }: TicketSnapshot['ticket']): boolean => state === 'registered' || state === 'waiting'

/** Sealed sessions tell no `ahead` to those who wait before the deadline. */
function isSealed({ ahead, ticket }: TicketSnapshot, deadline: string | null, now: number): boolean {
  if (deadline === null || Date.parse(deadline) <= now) return false
  return ticket.state !== 'waiting' || ahead === null
}
