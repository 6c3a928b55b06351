import type { NoticesFigures } from '@paihao/shared/contract/notice'
import { useQuery } from '@tanstack/react-query'
import { Alert, Empty, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { Problem } from '../problem'
import { NoticeCharts } from './notice-charts'
import { CodeTable, KindTable, WayTable } from './notice-tables'
import { useTellingText } from './texts'
import { WechatCard } from './wechat-card'
import './notices.css'

const EVERY = 5_000
/** What stops messages altogether stands out from what is merely to be known. */
const ERRORS: readonly NoticesFigures['alarms'][number][] = [
  'wechat_resting',
  'token_refused',
  'template_refused',
]

/** How telling the holders goes, for those who run the installation. */
export function NoticesPage(): ReactElement {
  const say = useTellingText()
  const api = useApi()
  const { data, error, isPending, isError, refetch } = useQuery({
    queryKey: ['notices'],
    queryFn: () => api.call('getNoticesFigures'),
    refetchInterval: EVERY,
  })
  return (
    <div className="page notices">
      <header className="page-head">
        <div>
          <h1>{say('heading')}</h1>
          <p className="soft">
            {say('lead')}
            {data !== undefined && ` · ${say('madeAt', { time: exactTime(data.madeAt) })}`}
            {data !== undefined && data.sealed > 0 && ` · ${say('sealed', { n: data.sealed })}`}
          </p>
        </div>
      </header>
      {isError && data === undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {isError && data !== undefined && (
        <Alert type="warning" showIcon title={say('lost', { time: exactTime(data.madeAt) })} />
      )}
      {isPending && <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />}
      {data !== undefined && <Figures figures={data} />}
    </div>
  )
}

function Figures({ figures }: { figures: NoticesFigures }): ReactElement {
  const say = useTellingText()
  const isEmpty = figures.counts.length === 0
  return (
    <>
      {figures.alarms.length === 0 && <p className="soft">{say('fine')}</p>}
      {figures.alarms.map(alarm => (
        <Alert
          key={alarm}
          type={ERRORS.includes(alarm) ? 'error' : 'warning'}
          showIcon
          title={say(`alarm.${alarm}`)}
        />
      ))}
      {isEmpty ? (
        <Empty className="card" image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('empty')} />
      ) : (
        <>
          <Totals figures={figures} />
          <NoticeCharts figures={figures} />
          <div className="notices-tables">
            <WayTable ways={figures.ways} />
            <CodeTable refusals={figures.refusals} />
            <KindTable counts={figures.counts} />
          </div>
        </>
      )}
      <WechatCard figures={figures} />
    </>
  )
}

function Totals({ figures: { counts, ways } }: { figures: NoticesFigures }): ReactElement {
  const say = useTellingText()
  const sum = (...statuses: readonly string[]) =>
    counts.reduce((all, { status, count }) => all + (statuses.includes(status) ? count : 0), 0)
  const used = ways.filter(({ way, told }) => way === 'page' || way === 'wechat' || told > 0)
  const failed = sum('refused', 'unknown')
  return (
    <dl className="figures">
      {used.map(({ way, told }) => (
        <div key={way} className="card">
          <dt>{say(way)}</dt>
          <dd>{told}</dd>
        </div>
      ))}
      <div className="card">
        <dt>{say('waits')}</dt>
        <dd>{sum('waits')}</dd>
      </div>
      <div className="card" data-bad={failed > 0}>
        <dt>{say('failed')}</dt>
        <dd>{failed}</dd>
      </div>
    </dl>
  )
}
