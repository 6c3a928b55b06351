import { bidSession } from '@paihao/shared/contract/bid-session'
import * as z from '@paihao/shared/contract/z'
import { useRouter } from '@tarojs/taro'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { isLive } from '@/lib/is-live'
import { labelWords, stateWords } from '@/lib/label-words'
import { openingOf } from '@/lib/opening'
import { goTo } from '@/lib/routes'
import { services } from '@/lib/services'
import { useLoaded } from '@/lib/use-loaded'
import { useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { SessionCard } from '../home/session-card'

const schema = z.array(bidSession)
/** A room has a few sessions a day; what is far off is found by the search. */
const MOST = 6

/** Reached by the poster at the door of an opening room: my numbers here first, to sign in with, then the sessions to take one in. */
export default function RoomPage(): ReactElement {
  const { say } = useText()
  const { room = '' } = entryOf(useRouter().params)
  const now = useNow(15_000)
  const { value, at, isKept, failure, reload } = useLoaded(`room/${room}`, schema, async () => {
    const { bidSessions } = await services.api.call('listBidSessions', { query: { room, limit: 100 } })
    return bidSessions
  })
  const mine = useMyTickets().value ?? []
  const sessions = (value ?? [])
    .filter(session => openingOf(session, now) !== 'archived')
    .sort((a, b) => Math.abs(Date.parse(a.deadline) - now) - Math.abs(Date.parse(b.deadline) - now))
    .slice(0, MOST)
  const here = new Set(sessions.map(({ venueId }) => venueId))
  const tickets = mine.filter(ticket => here.has(ticket.venueId) && isLive(ticket, now))
  return (
    <Page title={sessions[0]?.openingRoom ?? say('title.room')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton rows={2} tall />}
      {tickets.length > 0 && (
        <Section title={say('room.mine')}>
          <Card flush>
            {tickets.map(ticket => (
              <Cell
                key={ticket.ticketId}
                title={`${labelWords(ticket, say)} · ${ticket.queueName}`}
                lead={stateWords(ticket, say)}
                onPress={() => goTo('ticket', { ticketId: ticket.ticketId })}
              />
            ))}
          </Card>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title={say('room.sessions')}>
          {sessions.map(session => (
            <SessionCard key={session.venueId} session={session} now={now} />
          ))}
        </Section>
      )}
      {value !== null && sessions.length === 0 && (
        <Card>
          <Empty title={say('room.none')} lead={say('room.noneLead')} />
        </Card>
      )}
    </Page>
  )
}
