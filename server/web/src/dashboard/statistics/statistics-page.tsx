import type { Statistics } from '@paihao/shared/contract/statistics'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { sentences } from '../../lib/sentences'
import { dayAndTime, dayOf, exactTime, timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useApi } from '../login/login-context'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { FigureGroups } from './figure-groups'
import type { FigureGroup } from './figure-groups'
import type { SayStatistics } from './texts'
import { useStatisticsText } from './texts'

const AGAIN = 15_000

/** A venue in figures: a bid session, or one day of a hall. */
export function StatisticsPage(): ReactElement {
  const say = useStatisticsText()
  const api = useApi()
  const { venueId = '' } = useParams()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['statistics', venueId],
    queryFn: () => api.call('getStatistics', { params: { venueId } }),
    refetchInterval: AGAIN,
  })
  usePageTitle(data?.name)
  const groups = useMemo(() => (data === undefined ? [] : groupsOf(data, say)), [data, say])
  return (
    <div className="page statistics">
      <header className="page-head">
        <div>
          <h1>
            <Named>{data?.name ?? say('title')}</Named>
          </h1>
          <p className="soft">
            {sentences(
              data?.date,
              say('lead'),
              data !== undefined && say('madeAt', { time: exactTime(data.madeAt) }),
            )}
          </p>
        </div>
        <nav className="page-links" aria-label={say('title')}>
          <Link to={`/venues/${venueId}/timeline`}>{say('timeline')}</Link>
          {data?.kind === 'hall' && (
            <Link to={`/halls/${venueId.replace(/-\d{8}$/, '')}/statistics`}>{say('days')}</Link>
          )}
        </nav>
      </header>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />}
      {data !== undefined && (
        <FigureGroups
          totals={data.totals}
          groups={groups}
          fileName={`${data.name} ${data.date ?? dayOf(data.madeAt)}`}
          empty={say('empty')}
        />
      )}
    </div>
  )
}

function groupsOf({ hours, queues, counters }: Statistics, say: SayStatistics): FigureGroup[] {
  const isOneDay = new Set(hours.map(({ from }) => dayOf(from))).size <= 1
  return [
    {
      key: 'hours',
      title: say('byHour'),
      heading: say('hour'),
      rows: hours.map(hour => ({
        key: hour.from,
        name: isOneDay ? timeOfDay(hour.from) : dayAndTime(hour.from).slice(5),
        figures: hour,
      })),
    },
    {
      key: 'queues',
      title: say('byQueue'),
      heading: say('queue'),
      rows: queues.map(queue => ({
        key: queue.queueId,
        name: `${queue.prefix} ${queue.name}`,
        figures: queue,
      })),
    },
    {
      key: 'counters',
      title: say('byCounter'),
      heading: say('counter'),
      rows: counters.map(counter => ({ key: counter.counterId, name: counter.name, figures: counter })),
    },
  ]
}
