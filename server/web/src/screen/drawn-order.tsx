import type { Board } from '@paihao/shared/contract/venue'
import { useState } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'

type Drawn = NonNullable<Board['drawn']>

/** A label appears so long (ms) after the one before; all of them within `WHOLE` ms, or within half the time of their page. */
const STEP = 350
const WHOLE = 20_000

/** So many labels, all lots together, are legible at a time; more take turns. */
const A_PAGE = 60
const A_ROW = 6
const PAGE_FOR = 15_000

/** Up to so many labels of a page stand in each of the sizes. */
const SIZES = [
  ['few', 20],
  ['some', 30],
] as const

interface Part {
  queueId: string
  labels: readonly string[]
  /** How many of its lot stand on the pages before. */
  before: number
}

/** What was drawn, page by page: each lot in its order, one after the other. Where there are several, the name of each takes a row. */
export function pagesOf(queues: Drawn['queues']): Part[][] {
  const pages: Part[][] = [[]]
  const heading = queues.length > 1 ? A_ROW : 0
  let room = A_PAGE
  for (const { queueId, labels } of queues)
    for (let before = 0; before < labels.length;) {
      if (room < heading + A_ROW) {
        pages.push([])
        room = A_PAGE
      }
      const part = labels.slice(before, before + room - heading)
      pages.at(-1)?.push({ queueId, labels: part, before })
      before += part.length
      room -= heading + Math.ceil(part.length / A_ROW) * A_ROW
    }
  return pages
}

interface Props {
  drawn: Drawn
  queues: Board['queues']
  now: number
}

/** The order of service as it was drawn: first the number, then label after label. */
export function DrawnOrder({ drawn, queues, now }: Props): ReactElement {
  const say = useSay(texts)
  const [since] = useState(now)
  const pages = pagesOf(drawn.queues)
  const turn = Math.floor(Math.max(0, now - since) / PAGE_FOR) % pages.length
  const parts = pages[turn] ?? []
  const all = parts.reduce((sum, { labels }) => sum + labels.length, 0)
  const [size = 'more'] = SIZES.find(([, most]) => all <= most) ?? []
  const step = Math.min(STEP, (pages.length > 1 ? PAGE_FOR / 2 : WHOLE) / Math.max(1, all))
  return (
    <section className="screen-drawn" role="status" aria-label={say('drawn')} data-size={size}>
      <h2>
        {say('drawn')}
        {pages.length > 1 && (
          <span>
            {turn + 1}/{pages.length}
          </span>
        )}
      </h2>
      <p>{drawn.number === undefined ? say('drawnAlone') : say('drawnNumber', { number: drawn.number })}</p>
      {parts.map(({ queueId, labels, before }) => (
        <div key={queueId}>
          {drawn.queues.length > 1 && (
            <h3>
              <Named>{queues.find(queue => queue.queueId === queueId)?.name ?? ''}</Named>
            </h3>
          )}
          <ol start={before + 1}>
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
