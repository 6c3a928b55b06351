import type { NoticesFigures } from '@paihao/shared/contract/notice'
import { Skeleton } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { type SayTelling, useTellingText } from './texts'

const FigureChart = lazy(() => import('../statistics/figure-chart'))

/** How soon calls were heard of, and what was told hour by hour. */
export function NoticeCharts({ figures: { calls, hours } }: { figures: NoticesFigures }): ReactElement {
  const say = useTellingText()
  const byTime = useMemo(
    () => ({
      names: calls.map(({ within }, i) => spanName(calls[i - 1]?.within ?? 0, within, say)),
      series: [
        { name: say('page'), color: '--accent', values: calls.map(({ page }) => page) },
        { name: say('away'), color: '--good', values: calls.map(({ away }) => away) },
      ],
    }),
    [calls, say],
  )
  const byHour = useMemo(
    () => ({
      names: hours.map(({ from }) => timeOfDay(from)),
      series: [
        { name: say('page'), color: '--accent', values: hours.map(({ page }) => page) },
        { name: say('away'), color: '--good', values: hours.map(({ away }) => away) },
        { name: say('waits'), color: '--chart-second', values: hours.map(({ waits }) => waits) },
        { name: say('failed'), color: '--refuse', values: hours.map(({ failed }) => failed) },
      ],
    }),
    [hours, say],
  )
  const hint = say('callsHint')
  return (
    <div className="notices-charts">
      <section className="card" aria-label={say('calls')}>
        <h2>{say('calls')}</h2>
        <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
          <FigureChart label={`${say('calls')}. ${hint}`} unit={say('numbers')} {...byTime} />
        </Suspense>
      </section>
      <section className="card" aria-label={say('hours')}>
        <h2>{say('hours')}</h2>
        <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
          <FigureChart label={`${say('hours')}. ${hint}`} unit={say('numbers')} {...byHour} />
        </Suspense>
      </section>
    </div>
  )
}

function spanName(from: number, within: number | null, say: SayTelling): string {
  if (within === null) return say('later', { from })
  return from === 0 ? say('underOne') : say('within', { from, to: within })
}
