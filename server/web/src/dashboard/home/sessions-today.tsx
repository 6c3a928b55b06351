import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQuery } from '@tanstack/react-query'
import { Empty, Skeleton } from 'antd'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Named } from '../../parts/named'
import { LinkButton } from '../link-button'
import { clockOffset } from '../../lib/fetch-transport'
import { dayAndTime, timeOfDay } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useApi, useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { SessionState } from '../sessions/session-state'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import { agendaOf } from './today'

const MINUTE = 60_000
/** From when on (ms before the deadline) the minutes are counted. */
const SOON = 60 * MINUTE

/** The bid sessions of today and those to come. */
export function SessionsToday(): ReactElement {
  const say = useText()
  const api = useApi()
  const isAgent = useStaff().roles.includes('agent')
  const now = useNow(30_000, clockOffset())
  const list = useQuery({
    queryKey: ['bid-sessions', 'today'],
    queryFn: () =>
      api.call('listBidSessions', { query: { limit: 200, ...(isAgent ? { mine: 'true' } : {}) } }),
    refetchInterval: MINUTE,
  })
  const { today, next, drafts } = useMemo(() => agendaOf(list.data?.bidSessions ?? [], now), [list.data, now])
  return (
    <section className="home-part" aria-label={say('home.sessionsToday')}>
      <header>
        <h2>{say('home.sessionsToday')}</h2>
        {drafts > 0 && <span className="soft">{say('home.drafts', { n: drafts })}</span>}
        <Link to="/bid-sessions">{say('home.allSessions')}</Link>
        {isAgent && <LinkButton to="/bid-sessions/new">{say('sessions.create')}</LinkButton>}
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active title={false} className="card" />}
      {list.isSuccess && today.length === 0 && (
        <Empty
          className="card"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(isAgent ? 'home.noneTodayOwn' : 'home.noneToday')}
        />
      )}
      <ul className="tiles">
        {today.map(session => (
          <SessionTile key={session.venueId} session={session} now={now} />
        ))}
      </ul>
      {next.length > 0 && (
        <>
          <h2>{say('home.sessionsNext')}</h2>
          <ul className="card home-next">
            {next.map(({ venueId, projectName, openingRoom, deadline }) => (
              <li key={venueId}>
                <time>{dayAndTime(deadline)}</time>
                <Link to={`/bid-sessions/${venueId}`}>
                  <Named>{projectName}</Named>
                </Link>
                <span className="soft">
                  <Named>{openingRoom}</Named>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SessionTile({ session, now }: { session: BidSession; now: number }): ReactElement {
  const say = useText()
  const { venueId, projectName, projectCode, openingRoom, state } = session
  const left = Date.parse(session.deadline) - now
  const opensLater = state === 'scheduled' && Date.parse(session.takingOpensAt) > now
  return (
    <li>
      <Link to={`/bid-sessions/${venueId}`} className="card tile">
        <span className="tile-head">
          <SessionState {...session} />
          <span className="soft">
            <Named>{openingRoom}</Named>
          </span>
        </span>
        <strong>
          <Named>{projectName}</Named>
        </strong>
        <span className="soft">{projectCode}</span>
        <span className="tile-foot">
          {say('home.deadlineAt', {
            time: left > SOON * 12 ? dayAndTime(session.deadline) : timeOfDay(session.deadline),
          })}
          {left > 0 && left < SOON && (
            <StateTag tone="turn">{say('home.minutesLeft', { n: Math.ceil(left / MINUTE) })}</StateTag>
          )}
          {opensLater && (
            <span className="soft">{say('home.opensAt', { time: timeOfDay(session.takingOpensAt) })}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
