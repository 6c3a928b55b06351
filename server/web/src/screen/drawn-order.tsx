import type { Board } from '@paihao/shared/contract/venue'
import type { CSSProperties, ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

type Drawn = NonNullable<Board['drawn']>

/** A label appears so long (ms) after the one before; all of them within `WHOLE` ms. */
const STEP = 350
const WHOLE = 20_000

/** Up to so many labels, all lots together, stand in each of the sizes. */
const SIZES = [
  ['few', 20],
  ['some', 30],
  ['more', 60],
] as const

/** The order of service as it was drawn: first the number, then label after label. */
export function DrawnOrder({ drawn, queues }: { drawn: Drawn; queues: Board['queues'] }): ReactElement {
  const say = useSay(texts)
  const count = Math.max(1, ...drawn.queues.map(({ labels }) => labels.length))
  const all = drawn.queues.reduce((sum, { labels }) => sum + labels.length, 0)
  const [size = 'many'] = SIZES.find(([, most]) => all <= most) ?? []
  const step = Math.min(STEP, WHOLE / count)
  return (
    <section className="screen-drawn" role="status" aria-label={say('drawn')} data-size={size}>
      <h2>{say('drawn')}</h2>
      <p>{drawn.number === undefined ? say('drawnAlone') : say('drawnNumber', { number: drawn.number })}</p>
      {drawn.queues.map(({ queueId, labels }) => (
        <div key={queueId}>
          {drawn.queues.length > 1 && <h3>{queues.find(queue => queue.queueId === queueId)?.name}</h3>}
          <ol>
            {labels.map((label, i) => (
              <li
                key={label}
                style={
                  { '--after': `${Math.round((i + 2) * step)}ms` } as CSSProperties /* a custom property */
                }
              >
                {label}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
