import type { Calling, Counter } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

interface Props {
  counters: readonly Counter[]
  calling: readonly Calling[]
  queues: Board['queues']
}

/** A row for each counter: whom it serves now. Below, how many wait in each queue. */
export function Counters({ counters, calling, queues }: Props): ReactElement {
  const say = useSay(texts)
  return (
    <aside className="screen-side">
      <h2>{say('counters')}</h2>
      <ul className="screen-counters">
        {counters.map(({ counterId, name }) => {
          const there = calling.find(call => call.counterId === counterId)
          return (
            <li key={counterId} className="screen-counter">
              <span>{name}</span>
              {there === undefined ? <span className="free">{say('free')}</span> : <b>{there.label}</b>}
            </li>
          )
        })}
      </ul>
      <ul className="screen-queues">
        {queues.map(({ queueId, prefix, name, waiting }) => (
          <li key={queueId}>
            <b>{prefix}</b>
            <span className="name">{name}</span>
            {waiting !== null && <span>{say('waiting', { n: waiting })}</span>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
