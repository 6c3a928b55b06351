import type { HallDay } from '@paihao/shared/contract/hall'
import type { ReactElement } from 'react'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { texts } from './texts'

interface Props {
  today: HallDay
  /** As the board says: it is livelier than the day's first snapshot. */
  queues: readonly Pick<HallDay['queues'][number], 'queueId' | 'prefix' | 'name' | 'state' | 'waiting'>[]
  offersPriority: boolean
  elderly: boolean
  onElderly: (elderly: boolean) => void
  disabled: boolean
  onTake: (queueId: string) => void
}

/** One touch on a matter takes the number. */
export function Choosing({
  today,
  queues,
  offersPriority,
  elderly,
  onElderly,
  disabled,
  onTake,
}: Props): ReactElement {
  const say = useSay(texts)
  return (
    <>
      <h2>{say('choose')}</h2>
      <ul className="kiosk-matters" data-many={queues.length > 6}>
        {queues.map(({ queueId, prefix, name, state, waiting }) => (
          <li key={queueId}>
            <button
              type="button"
              className="kiosk-matter"
              disabled={disabled || state !== 'open'}
              onClick={() => onTake(queueId)}
            >
              <span className="prefix" aria-hidden="true">
                {prefix}
              </span>
              <span>
                <span className="name">{name}</span>
                <span className="waiting">
                  {state === 'open' && waiting !== null ? say('waiting', { n: waiting }) : say(state)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {today.opensAt !== undefined && (
        <p className="kiosk-facts">{say('opensAt', { time: timeOfDay(today.opensAt) })}</p>
      )}
      {offersPriority && (
        <button
          type="button"
          className="kiosk-button second kiosk-elderly"
          aria-pressed={elderly}
          onClick={() => onElderly(!elderly)}
        >
          {say(elderly ? 'elderlyOn' : 'elderly')}
        </button>
      )}
    </>
  )
}
