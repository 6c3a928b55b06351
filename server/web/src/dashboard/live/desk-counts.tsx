import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { Desk } from '@paihao/shared/desk/desk'
import { PAGE } from './use-desk'

interface Props {
  desk: Desk
  waiting: number
  mayReturn: number
}

/** How many wait, are at the counters, may come back, and are done. */
export function DeskCounts({ desk, waiting, mayReturn }: Props): ReactElement {
  const say = useText()
  let done = 0
  for (const { state } of desk.all.values()) if (state === 'done') done++
  const counts = [
    ['waiting', waiting],
    ['atCounters', desk.current.length],
    ['missed', mayReturn],
    // Only the newest are fetched: from there on there are that many or more.
    ['done', done >= PAGE ? `${PAGE}+` : done],
  ] as const
  return (
    <dl className="desk-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{say(`count.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
