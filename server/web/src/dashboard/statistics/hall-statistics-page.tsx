import { useQuery } from '@tanstack/react-query'
import { DatePicker, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { dayOf } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useApi } from '../login/login-context'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { FigureGroups } from './figure-groups'
import { useStatisticsText } from './texts'

const DAY = 86_400_000
const FORMAT = 'YYYY-MM-DD'
/** As many days as one answer holds. */
const MOST = 92

/** A hall day by day. */
export function HallStatisticsPage(): ReactElement {
  const say = useStatisticsText()
  const api = useApi()
  const { hallId = '' } = useParams()
  const [{ from, to }, setRange] = useState(() => ({
    from: dayOf(Date.now() - 29 * DAY),
    to: dayOf(Date.now()),
  }))
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['hall statistics', hallId, from, to],
    queryFn: () => api.call('getHallStatistics', { params: { hallId }, query: { from, to } }),
  })
  usePageTitle(data?.name)
  const groups = useMemo(
    () => [
      {
        key: 'days',
        title: say('byDay'),
        heading: say('day'),
        rows: (data?.days ?? []).map(day => ({ key: day.date, name: day.date, figures: day })),
      },
    ],
    [data, say],
  )
  const last = data?.days.at(-1)
  return (
    <div className="page statistics">
      <header className="page-head">
        <div>
          <h1>
            <Named>{data?.name ?? say('title')}</Named>
          </h1>
          <p className="soft">{say('lead')}</p>
        </div>
        <nav className="page-links" aria-label={say('title')}>
          {last !== undefined && <Link to={`/venues/${last.venueId}/statistics`}>{last.date}</Link>}
          <DatePicker.RangePicker
            allowClear={false}
            aria-label={say('range')}
            value={[dayjs(from), dayjs(to)]}
            disabledDate={(day, { from: first }) =>
              first !== undefined && Math.abs(day.diff(first, 'day')) >= MOST
            }
            onChange={days => {
              const [begins, ends] = days ?? []
              if (begins && ends) setRange({ from: begins.format(FORMAT), to: ends.format(FORMAT) })
            }}
          />
        </nav>
      </header>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />}
      {data !== undefined && (
        <FigureGroups
          totals={data.totals}
          groups={groups}
          fileName={`${data.name} ${from} ${to}`}
          empty={say('emptyDays')}
        />
      )}
    </div>
  )
}
