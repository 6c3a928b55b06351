import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Named } from '../../parts/named'
import { LinkButton } from '../link-button'
import { dayAndTime } from '../../lib/shanghai-time'
import { useApi, useStaff } from '../login/login-context'
import { ListTable } from '../list-table'
import { useText } from '../texts'
import { PublishButton } from './publish-button'
import { addressOf, filterIn, queryOf } from './session-filter'
import { SessionFilters } from './session-filters'
import { SessionState } from './session-state'
import './sessions.css'

/** The bid sessions of one's agency (for others: those published), newest first. */
export function SessionsPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const { roles } = useStaff()
  const isAgent = roles.includes('agent')
  const [address, setAddress] = useSearchParams()
  const filter = filterIn(address)
  const isFiltered = Object.keys(filter).length > 0
  const list = useInfiniteQuery({
    queryKey: ['bid-sessions', filter],
    queryFn: ({ pageParam }) =>
      api.call('listBidSessions', {
        query: {
          limit: 50,
          ...(isAgent ? { mine: 'true' } : {}),
          ...queryOf(filter),
          ...(pageParam === null ? {} : { after: pageParam }),
        },
      }),
    initialPageParam: null as string | null, // null alone would narrow the type of later pages
    getNextPageParam: page => page.next,
  })

  const columns: TableColumnsType<BidSession> = [
    {
      title: say('sessions.project'),
      render: (_, session) => (
        <>
          <Link to={`/bid-sessions/${session.venueId}`} className="row-title">
            <Named>{session.projectName}</Named>
          </Link>
          <div className="soft">
            <Named>
              {[session.projectCode, session.tenderer, ...(isAgent ? [] : [session.agency.name])].join(' · ')}
            </Named>
          </div>
        </>
      ),
    },
    {
      title: say('sessions.room'),
      width: 140,
      render: (_, { openingRoom }) => <Named>{openingRoom}</Named>,
    },
    { title: say('sessions.lots'), width: 80, align: 'center', render: (_, { queues }) => queues.length },
    { title: say('sessions.opens'), width: 170, render: (_, session) => dayAndTime(session.takingOpensAt) },
    { title: say('sessions.deadline'), width: 170, render: (_, session) => dayAndTime(session.deadline) },
    {
      title: say('sessions.state'),
      width: 120,
      render: (_, session) => <SessionState {...session} />,
    },
    {
      title: <span className="visually-hidden">{say('common.actions')}</span>,
      width: 210,
      align: 'right',
      render: (_, session) => (
        <div className="session-actions">
          {isAgent && <Link to={`/bid-sessions/new?from=${session.venueId}`}>{say('sessions.copy')}</Link>}
          {session.state === 'draft' ? (
            <PublishButton session={session} />
          ) : (
            <Link to={`/bid-sessions/${session.venueId}`}>{say('sessions.openLive')}</Link>
          )}
        </div>
      ),
    },
  ]
  const sessions = list.data?.pages.flatMap(page => page.bidSessions) ?? []

  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('sessions.heading')}</h1>
        {isAgent && <LinkButton to="/bid-sessions/new">{say('sessions.create')}</LinkButton>}
      </header>
      <SessionFilters
        filter={filter}
        onFilter={next => setAddress(addressOf(next), { replace: true })}
        hasAgencies={!isAgent}
      />
      <ListTable<BidSession>
        {...{ list, columns, rows: sessions, rowKey: 'venueId' }}
        none={say(isFiltered ? 'filter.empty' : isAgent ? 'sessions.empty' : 'sessions.emptyOthers')}
      />
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {say('common.more')}
        </Button>
      )}
    </section>
  )
}
