import type { Counter } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement, ReactNode } from 'react'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { silenceOf } from './silence'
import { texts } from './texts'
import { servesQueue } from './zone'

interface Props {
  board: Board
  counter: Counter
  /** The key of the call that came just now, as `newest` of the board. */
  isNew: boolean
  now: number
  /** The button that switches the sound on, where there is one. */
  children: ReactNode
}

/** The plate above one counter: its name, and whom it serves. */
export function PlateView({ board, counter, isNew, now, children }: Props): ReactElement {
  const say = useSay(texts)
  const there = board.calling.find(({ counterId }) => counterId === counter.counterId)
  const queues = board.queues.filter(({ queueId }) => servesQueue(counter, queueId))
  return (
    <main className={isNew ? 'plate is-new' : 'plate'}>
      <h1>
        <Named>{counter.name}</Named>
      </h1>
      <section aria-label={say('calling')} className="plate-call">
        {there === undefined ? (
          <p className="plate-free">{say(silenceOf(board, now))}</p>
        ) : (
          <>
            <small>{say('calling')}</small>
            <strong className="label">{there.label}</strong>
            {there.reason !== undefined && (
              <small>
                <Named>{say('outOfOrder', { reason: there.reason })}</Named>
              </small>
            )}
          </>
        )}
      </section>
      <footer>
        <span className="plate-queues">
          <Named>{queues.map(({ prefix, name }) => `${prefix} ${name}`).join(' · ')}</Named>
        </span>
        {children}
        <span>{timeOfDay(now)}</span>
      </footer>
    </main>
  )
}
