import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { spelled } from '@paihao/shared/text/spelled'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { nearestFirst } from '@/lib/nearest-tickets'
import { goTo } from '@/lib/routes'
import { isLive } from '@/lib/is-live'
import { useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { labelWords, stateWords } from '@/lib/label-words'
import { useText } from '@/lib/use-text'
import { useTicket } from '@/lib/use-ticket'
import { useTurnAlarm } from '@/lib/use-turn-alarm'
import { AsOf } from '@/parts/as-of'
import { Button } from '@/parts/button'
import { Named } from '@/parts/named'
import { WaitWords } from '@/parts/wait-words'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import { Spoken } from '@/parts/spoken'
import { TicketLabel } from '@/parts/ticket-label'
import styles from './live-tickets.module.scss'

/** Those nearest to their call; the others at a touch. Whoever is called is never among the others. */
const SHOWN = 2

/** My live numbers, before everything else. All are listened to: the one behind may be called first. */
export function LiveTickets(): ReactElement | null {
  const { say } = useText()
  const now = useNow(15_000)
  const { value } = useMyTickets()
  const [heard, setHeard] = useState<ReadonlyMap<string, TicketSnapshot>>(new Map())
  const [showsAll, setShowsAll] = useState(false)
  const onHeard = useCallback(
    (snapshot: TicketSnapshot) => setHeard(before => new Map(before).set(snapshot.ticket.ticketId, snapshot)),
    [],
  )
  const listed = nearestFirst(
    (value ?? []).filter(ticket => isLive(ticket, now)),
    heard,
  )
  if (listed.length === 0) return null
  const called = listed.filter(({ ticket }) => ticket.state === 'called').length
  const shown = showsAll ? listed.length : Math.max(SHOWN, called)
  const others = listed.length - shown
  return (
    <View className={styles.list}>
      {listed.map(({ ticket: { ticketId } }, i) => (
        <LiveCard key={ticketId} ticketId={ticketId} isShown={i < shown} onHeard={onHeard} />
      ))}
      {others > 0 && (
        <Button onPress={() => setShowsAll(true)}>{say('home.moreNumbers', { n: others })}</Button>
      )}
    </View>
  )
}

interface CardProps {
  ticketId: string
  isShown: boolean
  onHeard: (snapshot: TicketSnapshot) => void
}

function LiveCard({ ticketId, isShown, onHeard }: CardProps): ReactElement | null {
  const { say } = useText()
  const { snapshot, at, isKept } = useTicket(ticketId)
  useTurnAlarm(isKept ? undefined : snapshot?.ticket)
  useEffect(() => {
    if (snapshot !== null) onHeard(snapshot)
  }, [snapshot, onHeard])
  if (!isShown || snapshot === null) return null
  const { ticket } = snapshot
  const isTurn = ticket.state === 'called'
  const goThere = say('ticket.goTo', { counter: ticket.counterName ?? '' })
  return (
    <>
      <Spoken kind="alert" className="unseen">
        {isTurn && <Named>{`${spelled(labelWords(ticket, say))} ${goThere}`}</Named>}
      </Spoken>
      <Pressable
        className={classNames(styles.card, isTurn && styles.turn)}
        onPress={() => goTo('ticket', { ticketId })}
      >
        <View className={styles.top}>
          <Text className={styles.queue}>
            <Named>{ticket.queueName}</Named>
          </Text>
          <Text className={styles.state}>{stateWords(ticket, say)}</Text>
        </View>
        <TicketLabel size="large" label={labelWords(ticket, say)} />
        <View className={styles.words}>
          {isTurn ? (
            <Text>
              <Named>{goThere}</Named>
            </Text>
          ) : (
            <WaitWords snapshot={snapshot} />
          )}
        </View>
        {isKept && at > 0 && <AsOf at={at} />}
      </Pressable>
    </>
  )
}
