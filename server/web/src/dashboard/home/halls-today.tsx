import type { Hall } from '@paihao/shared/contract/hall'
import { Empty, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { timeOfDay } from '../../lib/shanghai-time'
import { useTopic } from '../../lib/use-live'
import { Named } from '../../parts/named'
import { useHalls } from '../halls/use-halls'
import { useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { StateTag } from '../state-tag'
import { useText } from '../texts'

/** A page follows so many halls at once; the others stand on the page of halls. */
const MOST = 12

/** The halls one works in, with who waits now. */
export function HallsToday(): ReactElement | null {
  const say = useText()
  const { hallIds, roles } = useStaff()
  const list = useHalls()
  const halls = (list.data ?? [])
    .filter(({ hallId }) => hallIds.length === 0 || hallIds.includes(hallId))
    .slice(0, MOST)
  const isNone = list.isSuccess && halls.length === 0
  // Who works in halls alone would otherwise see an empty page.
  if (isNone && !roles.includes('clerk')) return null
  return (
    <section className="home-part" aria-label={say('home.halls')}>
      <header>
        <h2>{say('home.halls')}</h2>
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active title={false} className="card" />}
      {isNone && (
        <Empty className="card" image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('halls.emptyOwn')} />
      )}
      <ul className="tiles">
        {halls.map(hall => (
          <HallTile key={hall.hallId} hall={hall} />
        ))}
      </ul>
    </section>
  )
}

function HallTile({ hall }: { hall: Hall }): ReactElement {
  const say = useText()
  const { snapshot } = useTopic('hall', hall.hallId)
  const board = useTopic('board', snapshot?.today.venueId ?? null).snapshot
  const today = snapshot?.today
  const state = board?.state ?? today?.state
  const waiting = (board?.queues ?? []).reduce((sum, queue) => sum + (queue.waiting ?? 0), 0)
  return (
    <li>
      <Link to={`/halls/${hall.hallId}`} className="card tile">
        <span className="tile-head">
          {state !== undefined && (
            <StateTag tone={state === 'open' ? 'good' : 'plain'}>{say(`session.${state}`)}</StateTag>
          )}
          <span className="soft">{say(`level.${hall.level}`)}</span>
        </span>
        <strong>
          <Named>{hall.name}</Named>
        </strong>
        <span className="tile-foot">
          {board !== null && <b>{say('home.waiting', { n: waiting })}</b>}
          {today?.opensAt !== undefined && (
            <span className="soft">{say('home.opensAt', { time: timeOfDay(today.opensAt) })}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
