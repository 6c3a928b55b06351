import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement } from 'react'
import { dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { texts } from './texts'

interface Props {
  deadline: string
  queues: Board['queues']
}

/** From the deadline on: no more bids, the opening, but of no lot with fewer than three (招标投标法 art. 28). Who is still at a counter stands beside it. */
export function Opening({ deadline, queues }: Props): ReactElement {
  const say = useSay(texts)
  const few = queues.filter(({ tooFew }) => tooFew === true)
  const isNone = few.length === queues.length
  return (
    <section className="screen-quiet screen-opening" role="status">
      <strong>{say(isNone ? 'tooFew' : 'opening')}</strong>
      <span>{say('openingSince', { time: `${dayOf(deadline)} ${timeOfDay(deadline)}` })}</span>
      {few.length > 0 && !isNone && (
        <span>{say('tooFewLots', { lots: few.map(({ name }) => name).join(' · ') })}</span>
      )}
      <span>{say(isNone ? 'tooFewRule' : 'openingRule')}</span>
    </section>
  )
}
