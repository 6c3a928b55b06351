import './timeline.css'
import { Empty, Skeleton } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import type { ReactElement } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { sentences } from '../../lib/sentences'
import { Named } from '../../parts/named'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { type Asked, askedIn, isAskingAll, queryOf } from './asked'
import { useTimelineText } from './texts'
import { TimelineFilters } from './timeline-filters'
import { TimelineList } from './timeline-list'
import { useTimeline } from './use-timeline'

/** Everything that happened in a venue, in words. */
export function TimelinePage(): ReactElement {
  const say = useTimelineText()
  const { venueId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const asked = useMemo(() => askedIn(params), [params])
  const { entries, about, problem, isLoading, isLookingBack, hasMore, more, retry } = useTimeline(
    venueId,
    asked,
  )
  usePageTitle(about?.name)
  const ask = useCallback((next: Asked) => setParams(queryOf(next), { replace: true }), [setParams])
  const venue = about?.kind ?? 'bidSession'
  const results = useRef<HTMLDivElement>(null)
  const isEmpty = !isLoading && problem === null && !hasMore && entries.length === 0
  return (
    <div className="page timeline">
      <header className="page-head">
        <div>
          <h1>
            <Named>{about?.name ?? say('title')}</Named>
          </h1>
          <p className="soft">{sentences(say('lead'), about !== null && say('size', { n: about.size }))}</p>
        </div>
        <nav className="page-links" aria-label={say('title')}>
          <Link to={liveOf(venue, venueId)}>{say('back')}</Link>
          <Link to={`/venues/${venueId}/statistics`}>{say('statistics')}</Link>
        </nav>
      </header>
      <TimelineFilters asked={asked} onAsk={ask} entries={entries} venue={venue} />
      <p role="status" className="visually-hidden">
        {!isLoading &&
          problem === null &&
          !isAskingAll(asked) &&
          say('found', { n: `${entries.length}${hasMore ? '+' : ''}` })}
      </p>
      {problem !== null && <Problem error={problem} onRetry={retry} />}
      {/* It stays while what it shows comes and goes: whoever narrows it from within goes on here. */}
      <div className="timeline-results" role="region" aria-label={say('title')} tabIndex={-1} ref={results}>
        {isLoading && problem === null && (
          <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />
        )}
        {isEmpty && (
          <Empty
            className="card"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={say(isAskingAll(asked) ? 'empty' : 'noneFound')}
          />
        )}
        {!isLoading && !isEmpty && (
          <TimelineList
            entries={entries}
            venue={venue}
            hasMore={hasMore}
            isLookingBack={isLookingBack}
            onMore={more}
            onTicket={ticketId => {
              ask({ ...asked, ticketId, label: '' })
              results.current?.focus({ preventScroll: true })
            }}
          />
        )}
      </div>
    </div>
  )
}

/** A hall's day is found under its hall: `<hallId>-<YYYYMMDD>`. */
function liveOf(venue: 'bidSession' | 'hall', venueId: string): string {
  return venue === 'bidSession' ? `/bid-sessions/${venueId}` : `/halls/${venueId.replace(/-\d{8}$/, '')}`
}
