import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement } from 'react'
import { dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'

/** The session was withdrawn: nobody is called any more. */
export function CalledOff({ at, reason }: NonNullable<Board['calledOff']>): ReactElement {
  const say = useSay(texts)
  return (
    <section className="screen-quiet screen-opening" role="status">
      <strong>{say('calledOff')}</strong>
      <span>
        <Named>{say('calledOffWhy', { reason })}</Named>
      </span>
      <span>{say('calledOffAt', { time: `${dayOf(at)} ${timeOfDay(at)}` })}</span>
    </section>
  )
}
