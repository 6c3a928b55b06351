import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { labelWords } from '@/lib/label-words'
import { goTo } from '@/lib/routes'
import { useCalled } from '@/lib/use-called'
import { useText } from '@/lib/use-text'
import { useTurnAlarm } from '@/lib/use-turn-alarm'
import styles from './called-bar.module.scss'
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
  const words = `${labelWords(ticket, say)} ${say('ticket.goTo', { counter: ticket.counterName ?? '' })}`
  return (
    <>
      <Spoken kind="alert" className="unseen">
        {words}
      </Spoken>
      <Pressable className={styles.bar} onPress={() => goTo('ticket', { ticketId: ticket.ticketId })}>
        <Text>{words}</Text>
        <Text className={styles.more}>›</Text>
      </Pressable>
    </>
  )
}
