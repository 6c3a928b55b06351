import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { isLive } from '@/lib/is-live'
import { useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Section } from '@/parts/section'
import { LotCard } from './lot-card'

/** Each lot with what one can do there: take a number, or see one's own. */
export function Lots({ session, canTake }: { session: BidSession; canTake: boolean }): ReactElement {
  const { say } = useText()
  const now = useNow(15_000)
  const { value: mine } = useMyTickets()
  return (
    <Section title={say('session.lots')}>
      {session.queues.map(queue => {
        const ticket = mine?.find(one => one.queueId === queue.queueId && isLive(one, now))
        return (
          <LotCard
            key={queue.queueId}
            queue={queue}
            ticket={ticket}
            canTake={canTake && queue.state === 'open'}
            onOpen={() =>
              ticket === undefined
                ? goTo('take', { venueId: session.venueId, queueId: queue.queueId })
                : goTo('ticket', { ticketId: ticket.ticketId })
            }
          />
        )
      })}
    </Section>
  )
}
