import type { Calling } from '@paihao/shared/contract/queue'
import type { ReactElement } from 'react'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { keyOf } from './recent-calls'
import type { silenceOf } from './silence'
import { texts } from './texts'

interface Props {
  calls: readonly Calling[]
  /** The key of the call that came just now. */
  newest: string | null
  /** What stands there while nobody is called. */
  silence: ReturnType<typeof silenceOf>
}

/** The last calls, the newest largest. */
export function LastCalls({ calls, newest, silence }: Props): ReactElement {
  const say = useSay(texts)
  return (
    <section className="screen-calls" aria-label={say('calling')}>
      {calls.length === 0 && (
        <p className="screen-quiet">
          <strong>{say(silence)}</strong>
        </p>
      )}
      {calls.map(call => (
        <article key={keyOf(call)} className={keyOf(call) === newest ? 'screen-call is-new' : 'screen-call'}>
          <strong className="label">{call.label}</strong>
          <span className="where">
            <small>
              {call.reason === undefined ? (
                timeOfDay(call.calledAt)
              ) : (
                <Named>{say('outOfOrder', { reason: call.reason })}</Named>
              )}
            </small>
            <Named>{call.counterName}</Named>
          </span>
        </article>
      ))}
    </section>
  )
}
