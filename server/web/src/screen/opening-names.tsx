import type { OpeningNames } from '@paihao/shared/contract/bid-session'
import type { Board } from '@paihao/shared/contract/venue'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

interface Props {
  names: OpeningNames
  queues: Board['queues']
  now: number
  /** How many stand on the screen at once. */
  many: number
}

/** So long (ms) a page of names stands before the next one. */
const PAGE_FOR = 10_000

/** So many are few. */
const FEW = 6

/** Who has delivered, lot by lot, where the session's policy shows it; more than fit take turns. */
export function OpeningNamesView({ names, queues, now, many }: Props): ReactElement | null {
  const say = useSay(texts)
  const all = names.queues.flatMap(({ queueId, bidders }) => {
    const lot = queues.find(queue => queue.queueId === queueId)?.name ?? ''
    return bidders.map(bidder => ({ ...bidder, lot }))
  })
  if (all.length === 0) return null
  const pages = Math.ceil(all.length / many)
  // Also its last page, so that nothing changes its size as they turn.
  const isFew = all.length <= FEW
  const page = Math.floor(now / PAGE_FOR) % pages
  return (
    <section className="screen-names">
      <h2>
        {say('names', { n: all.length })} {pages > 1 && <small>{`${page + 1} / ${pages}`}</small>}
      </h2>
      <ul data-few={isFew}>
        {all.slice(page * many, (page + 1) * many).map(({ lot, label, companyName, members = [] }) => (
          <li key={label}>
            <strong>{label}</strong> <span>{[companyName, ...members].join(' + ')}</span>
            {queues.length > 1 && <small>{lot}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
