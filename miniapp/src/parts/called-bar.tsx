import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { callWords } from '@/lib/call-words'
import { goTo } from '@/lib/routes'
import { useCalled } from '@/lib/use-called'
import { useText } from '@/lib/use-text'
import { useTurnAlarm } from '@/lib/use-turn-alarm'
import styles from './called-bar.module.scss'
import { Named } from './named'
import { Pressable } from './pressable'
import { Spoken } from './spoken'

/** Numbers of this phone that are called while it shows another page: a touch leads to them. `except` is on the page itself. */
export function CalledBar({ except }: { except?: string }): ReactElement {
  const called = useCalled()
  return (
    <>
      {called
        .filter(({ ticketId }) => ticketId !== except)
        .map(ticket => (
          <Called key={ticket.ticketId} ticket={ticket} />
        ))}
    </>
  )
}

function Called({ ticket }: { ticket: Ticket }): ReactElement {
  const { say } = useText()
  useTurnAlarm(ticket)
  return (
    <Spoken kind="alert">
      <Pressable className={styles.bar} onPress={() => goTo('ticket', { ticketId: ticket.ticketId })}>
        <Text>
          <Named>{callWords(ticket, say)}</Named>
        </Text>
        <View className={styles.more} />
      </Pressable>
    </Spoken>
  )
}
