import { type BidSession, bidSession } from '@paihao/shared/contract/bid-session'
import * as z from '@paihao/shared/contract/z'
import { type ReactElement, useState } from 'react'
import { openingOf } from '@/lib/opening'
import { services } from '@/lib/services'
import { useLoaded, useMore } from '@/lib/use-loaded'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { SessionCard } from './session-card'

const schema = z.array(bidSession)
const LIMIT = 30
/** More than these are found by the search. */
const MOST = 200

/** Bid sessions near in time: open ones first, then those to come, then those that are over. */
export function Sessions({ search }: { search: string }): ReactElement {
  const { say } = useText()
  const now = useNow(15_000)
  const [limit, setLimit] = useState(LIMIT)
  const load = async () => {
    const query = { limit, ...(search === '' ? {} : { search }) }
    return (await services.api.call('listBidSessions', { query })).bidSessions
  }
  const { value, at, isKept, failure, reload } = useLoaded(`sessions/${search}`, schema, load, search === '')
  useMore(limit, reload)
  const sorted = value === null ? null : nearest(value, now)
  return (
    <Section title={say('home.sessions')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {sorted === null && failure === null && <Skeleton rows={2} tall />}
      {sorted?.map(session => (
        <SessionCard key={session.venueId} session={session} now={now} />
      ))}
      {sorted?.length === limit && limit < MOST && (
        <Button onPress={() => setLimit(limit + LIMIT)}>{say('home.more')}</Button>
      )}
      {sorted?.length === 0 && (
        <Card>
          {search === '' ? (
            <Empty title={say('home.noSessions')} lead={say('home.noSessionsLead')} />
          ) : (
            <Empty title={say('home.noneFound', { search })} lead={say('home.noneFoundLead')} />
          )}
        </Card>
      )}
    </Section>
  )
}

const rank = { open: 0, paused: 0, scheduled: 1, draft: 2, closed: 2, archived: 3 }

function nearest(sessions: readonly BidSession[], now: number): BidSession[] {
  const rankOf = (session: BidSession) => rank[openingOf(session, now)]
  const distance = (session: BidSession) => Math.abs(Date.parse(session.deadline) - now)
  return [...sessions].sort((a, b) => rankOf(a) - rankOf(b) || distance(a) - distance(b))
}
