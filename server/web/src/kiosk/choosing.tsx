import type { HallDay } from '@paihao/shared/contract/hall'
import type { ReactElement } from 'react'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { findMatters } from './find-matters'
import { MatterIcon } from './matter-icon'
import { MatterSearch } from './matter-search'
import { texts } from './texts'
import { useInitials } from './use-initials'

interface Props {
  today: HallDay
  /** As the board says: it is livelier than the day's first snapshot. */
  queues: readonly Pick<HallDay['queues'][number], 'queueId' | 'prefix' | 'name' | 'state' | 'waiting'>[]
  offersPriority: boolean
  elderly: boolean
  onElderly: (elderly: boolean) => void
  /** The letters searched for; null while nobody searches. */
  typed: string | null
  onType: (typed: string | null) => void
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
  typed,
  onType,
  disabled,
  onTake,
}: Props): ReactElement {
  const say = useSay(texts)
  const initialsOf = useInitials(typed !== null)
  const found = findMatters(queues, typed ?? '', initialsOf)
  return (
    <>
      <div className="kiosk-heading">
        <h2>{say('choose')}</h2>
        <button
          type="button"
          className="kiosk-button second"
          aria-expanded={typed !== null}
          onClick={() => onType(typed === null ? '' : null)}
        >
          {say(typed === null ? 'search' : 'searchClose')}
        </button>
      </div>
      {typed !== null && <MatterSearch typed={typed} onType={onType} />}
      {found.length === 0 && <p className="kiosk-facts">{say('searchNone')}</p>}
      <ul className="kiosk-matters" data-many={found.length > 6}>
        {found.map(({ queueId, prefix, name, state, waiting }) => (
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
              <span className="words">
                <span className="name">
                  <Named>{name}</Named>
                </span>
                <span className="waiting">
                  {state === 'open' && waiting !== null ? say('waiting', { n: waiting }) : say(state)}
                </span>
              </span>
              <MatterIcon name={name} />
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
