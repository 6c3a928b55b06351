import { type BidSession, bidSessions } from '@paihao/shared/contract/bid-session'
import type { ReactElement } from 'react'
import { goToStaff } from '@/lib/routes'
import { services } from '@/lib/services'
import { atDayAndTime } from '@/lib/times'
import { useLoaded } from '@/lib/use-loaded'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { SessionTag } from '@/parts/session-tag'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'

/** The agency's own sessions that still want work: the nearest deadline first, what is past behind. */
export function Sessions(): ReactElement {
  const { tell, say } = useStaffText()
  // Whose they are follows from the log-in, so they are not kept for the next one.
  const { value, at, isKept, failure, reload } = useLoaded(
    'staff-sessions',
    bidSessions,
    () => staffServices.api.call('listBidSessions', { query: { mine: 'true', limit: 100 } }),
    false,
  )
  const now = services.clock.now()
  const open = (value?.bidSessions ?? []).filter(({ state }) => state !== 'draft' && state !== 'archived')
  const left = ({ deadline }: BidSession): number => Date.parse(deadline) - now
  const shown = [
    ...open.filter(session => left(session) > 0).sort((a, b) => left(a) - left(b)),
    ...open.filter(session => left(session) <= 0).sort((a, b) => left(b) - left(a)),
  ]
  return (
    <Section title={tell('venues.sessions')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton />}
      {value !== null && (
        <Card flush>
          {shown.length === 0 && (
            <Empty title={tell('venues.noSessions')} lead={tell('venues.noSessionsLead')} />
          )}
          {shown.map(session => (
            <Cell
              key={session.venueId}
              title={session.projectName}
              lead={`${session.openingRoom} · ${tell('venues.deadline', {
                time: atDayAndTime(session.deadline, now, say),
              })}`}
              value={<SessionTag session={session} now={now} />}
              onPress={() => goToStaff('desk', { venueId: session.venueId })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
