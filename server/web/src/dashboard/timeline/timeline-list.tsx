import type { TimelineEntry } from '@paihao/shared/contract/timeline'
import { actorWords, timelineReason, timelineWords } from '@paihao/shared/text/timeline-words'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { dayOf, exactTime } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useTimelineText } from './texts'

interface Props {
  entries: readonly TimelineEntry[]
  venue: 'bidSession' | 'hall'
  hasMore: boolean
  isLookingBack: boolean
  onMore: () => void
  onTicket: (ticketId: string) => void
}

/** The entries, newest first, under their days. Rows out of sight are not laid out; older ones come when the end is near. */
export function TimelineList({
  entries,
  venue,
  hasMore,
  isLookingBack,
  onMore,
  onTicket,
}: Props): ReactElement {
  const say = useTimelineText()
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const mark = end.current
    if (mark === null || !hasMore) return
    const observer = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && onMore(), {
      rootMargin: '600px',
    })
    observer.observe(mark)
    return () => observer.disconnect()
  }, [hasMore, onMore, isLookingBack])

  return (
    <>
      {byDay(entries).map(({ day, rows }) => (
        <section key={day} className="card timeline-day" aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {rows.map(entry => (
              <Row key={entry.index} entry={entry} venue={venue} onTicket={onTicket} />
            ))}
          </ol>
        </section>
      ))}
      <p ref={end} className="timeline-end soft" role="status">
        {hasMore || isLookingBack ? say('looking') : entries.length > 0 && say('end')}
      </p>
    </>
  )
}

interface RowProps {
  entry: TimelineEntry
  venue: 'bidSession' | 'hall'
  onTicket: (ticketId: string) => void
}

function Row({ entry, venue, onTicket }: RowProps): ReactElement {
  const say = useTimelineText()
  const { ticketId, label, kind, index, entryId, hash, actor } = entry
  const reason = timelineReason(entry)
  const remark = entry.delivery?.remark ?? entry.remark
  return (
    <li data-kind={kind}>
      <time dateTime={entry.at}>{exactTime(entry.at)}</time>
      {ticketId === undefined ? (
        <span className="timeline-label soft">—</span>
      ) : (
        <button
          type="button"
          className="timeline-label"
          aria-label={say('ofTicket', { label: label ?? say('unlabelled') })}
          onClick={() => onTicket(ticketId)}
        >
          {label ?? '—'}
        </button>
      )}
      <span className="timeline-kind">{say(`kind.${kind}`)}</span>
      <span className="timeline-words">
        <Named>{timelineWords(entry, say)}</Named>
        {reason !== null && (
          <small>
            <Named>{say('reason', { reason })}</Named>
          </small>
        )}
        {remark !== undefined && <small>{say('remark', { remark })}</small>}
      </span>
      <span className="timeline-actor" data-kind={actor.kind}>
        <Named>{actorWords(entry, venue, say)}</Named>
      </span>
      <span className="timeline-proof soft" title={say('entryTitle', { id: entryId, hash })}>
        #{index + 1} · {hash.slice(0, 8)}
      </span>
    </li>
  )
}

/** The entries of one day (in Asia/Shanghai) after the other. */
function byDay(entries: readonly TimelineEntry[]): { day: string; rows: TimelineEntry[] }[] {
  const days: { day: string; rows: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(entry)
    else days.push({ day, rows: [entry] })
  }
  return days
}
