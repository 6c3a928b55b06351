import type { SupervisedRoom, Supervision } from '@paihao/shared/contract/supervision'
import { useQuery } from '@tanstack/react-query'
import { Alert, Empty, Skeleton, Switch } from 'antd'
import { type ReactElement, useState } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useApi } from '../login/login-context'
import { Problem } from '../problem'
import { RoomCard } from './room-card'
import { useSupervisionText } from './texts'
import './supervision.css'

const EVERY = 3_000
/** Clocks that differ by more than this (ms) are worth a look. */
const FAR = 1_000

/** All rooms and halls under way, for those who supervise: read only, what needs a look first. */
export function SupervisionPage(): ReactElement {
  const say = useSupervisionText()
  const api = useApi()
  const now = useNow()
  const [only, setOnly] = useState(false)
  const query = useQuery({
    queryKey: ['supervision'],
    queryFn: () => api.call('getSupervision'),
    refetchInterval: EVERY,
  })
  const { data } = query
  const shown = data?.rooms.filter(room => !only || needsLook(room)) ?? []
  return (
    <section className="page wide">
      <header className="page-head">
        <div>
          <h1>{say('heading')}</h1>
          <p className="soft">{say('soft')}</p>
        </div>
        <label className="supervision-only">
          <Switch checked={only} onChange={setOnly} />
          {say('only')}
        </label>
      </header>
      {query.isError && data === undefined && (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isError && data !== undefined && (
        <Alert type="warning" showIcon title={say('lost', { time: exactTime(data.server.now) })} />
      )}
      {query.isPending && <Skeleton active title={false} className="card" />}
      {data !== undefined && <Health server={data.server} />}
      {data !== undefined && shown.length === 0 && (
        <Empty
          className="card"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(only ? 'noAlarms' : 'none')}
        />
      )}
      <ul className="supervised">
        {shown.sort(byNeed).map(room => (
          <li key={room.venueId}>
            <RoomCard room={room} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Health({ server }: { server: Supervision['server'] }): ReactElement {
  const say = useSupervisionText()
  const offset = Math.abs(server.clockOffset)
  if (server.stoppedLogs > 0)
    return <Alert type="error" showIcon title={say('stopped', { n: server.stoppedLogs })} />
  if (offset > FAR) return <Alert type="warning" showIcon title={say('clock', { offset })} />
  return <p className="soft supervision-health">{say('healthy', { offset })}</p>
}

const needsLook = ({ alarms, concerns }: SupervisedRoom): boolean => alarms.length + concerns.length > 0

/** What is wrong now stands before what may be disputed, and that before the rest. */
function byNeed(a: SupervisedRoom, b: SupervisedRoom): number {
  const need = ({ alarms, concerns }: SupervisedRoom) => (concerns.length > 0 ? 2 : alarms.length > 0 ? 1 : 0)
  return need(b) - need(a)
}
