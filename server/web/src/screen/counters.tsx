import type { Calling, Counter } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'
import { pageOf } from './zone'

/** From so many counters on they stand in two columns. */
const ONE_COLUMN = 6

interface Props {
  counters: readonly Counter[]
  calling: readonly Calling[]
  queues: Board['queues']
  now: number
}

/** A row for each counter: whom it serves now. Below, how many wait in each queue. */
export function Counters({ counters, calling, queues, now }: Props): ReactElement {
  const say = useSay(texts)
  const { shown, page, pages } = pageOf(counters, now)
  return (
    <aside className="screen-side">
      <h2>
        {say('counters')}
        {pages > 1 && (
          <span>
            {page}/{pages}
          </span>
        )}
      </h2>
      <ul className={shown.length > ONE_COLUMN ? 'screen-counters is-wide' : 'screen-counters'}>
        {shown.map(({ counterId, name }) => {
          const there = calling.find(call => call.counterId === counterId)
          return (
            <li key={counterId} className="screen-counter">
              <span className="name">
                <Named>{name}</Named>
              </span>
              {there === undefined ? <span className="free">{say('free')}</span> : <b>{there.label}</b>}
            </li>
          )
        })}
      </ul>
      <Queues queues={queues} />
    </aside>
  )
}

/** The matters or lots, and how many wait for each; nothing in a sealed session, where nobody may know. */
function Queues({ queues }: { queues: Board['queues'] }): ReactElement | null {
  const say = useSay(texts)
  if (queues.every(({ waiting }) => waiting === null)) return null
  return (
    <ul className={queues.length > 4 ? 'screen-queues is-wide' : 'screen-queues'}>
      {queues.map(({ queueId, prefix, name, waiting }) => (
        <li key={queueId}>
          <b>{prefix}</b>
          <span className="name">
            <Named>{name}</Named>
          </span>
          {waiting !== null && <span className="count">{say('waiting', { n: waiting })}</span>}
        </li>
      ))}
    </ul>
  )
}
