import type { ReactElement } from 'react'
import { dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** From the deadline on: no more bids, the opening. Who is still at a counter stands beside it. */
export function Opening({ deadline }: { deadline: string }): ReactElement {
  const say = useSay(texts)
  return (
    <section className="screen-quiet screen-opening" role="status">
      <strong>{say('opening')}</strong>
      <span>{say('openingSince', { time: `${dayOf(deadline)} ${timeOfDay(deadline)}` })}</span>
      <span>{say('openingRule')}</span>
    </section>
  )
}
