import { Skeleton } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import type { ReactElement } from 'react'
import type { Series } from './figure-chart'
import type { FigureRow } from './figure-columns'
import { figureColumns } from './figure-columns'
import { useStatisticsText } from './texts'

const FigureChart = lazy(() => import('./figure-chart'))

const MINUTE = 60_000
const counts = [
  ['taken', '--accent'],
  ['served', '--good'],
  ['missed', '--refuse'],
] as const
const times = [
  ['waitingMedian', '--accent'],
  ['waitingP90', '--chart-second'],
  ['serviceMedian', '--good'],
  ['serviceP90', '--chart-fourth'],
] as const

/** The numbers, and the times, of each row as bars. */
export function FigureCharts({ rows }: { rows: readonly FigureRow[] }): ReactElement {
  const say = useStatisticsText()
  const names = useMemo(() => rows.map(({ name }) => name), [rows])
  const seriesOf = useMemo(() => {
    const one = (key: string, color: string, share: number): Series => {
      const column = figureColumns.find(each => each.key === key)
      const values = rows.map(({ figures }) => {
        const value = column?.valueOf(figures) ?? null
        return value === null ? null : Math.round((value / share) * 10) / 10
      })
      return { name: key, color, values }
    }
    return {
      counts: counts.map(([key, color]) => ({ ...one(key, color, 1), name: say(key) })),
      times: times.map(([key, color]) => ({ ...one(key, color, MINUTE), name: say(key) })),
    }
  }, [rows, say])
  const hint = say('chartHint')
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
      <FigureChart
        label={`${say('chartNumbers')}. ${hint}`}
        unit={say('numbers')}
        names={names}
        series={seriesOf.counts}
      />
      <FigureChart
        label={`${say('chartTimes')}. ${hint}`}
        unit={say('minutesUnit')}
        names={names}
        series={seriesOf.times}
      />
    </Suspense>
  )
}
