import type { Ticket } from '@paihao/shared/contract/ticket'
import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goHome } from '@/lib/routes'
import { isLive } from '@/lib/is-live'
import { useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { TicketRow } from './ticket-row'

/** All numbers of this phone: those still to come first. */
export default function Mine(): ReactElement {
  const { say } = useText()
  const now = useNow(15_000)
  const { value, at, isKept, failure, reload } = useMyTickets()
  const live = value?.filter(ticket => isLive(ticket, now)) ?? []
  const past = value?.filter(ticket => !isLive(ticket, now)) ?? []
  return (
    <Page title={say('tab.mine')} isTab>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton rows={3} />}
      {value?.length === 0 && (
        <View>
          <Empty title={say('mine.none')} lead={say('mine.noneLead')}>
            <Button kind="main" onPress={goHome}>
              {say('mine.go')}
            </Button>
          </Empty>
        </View>
      )}
      <Tickets title={say('mine.live')} tickets={live} now={now} />
      <Tickets title={say('mine.past')} tickets={past} now={now} />
    </Page>
  )
}

function Tickets({
  title,
  tickets,
  now,
}: {
  title: string
  tickets: readonly Ticket[]
  now: number
}): ReactElement | null {
  if (tickets.length === 0) return null
  return (
    <Section title={title}>
      <Card flush>
        {tickets.map(ticket => (
          <TicketRow key={ticket.ticketId} ticket={ticket} now={now} />
        ))}
      </Card>
    </Section>
  )
}
