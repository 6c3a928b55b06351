import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import type { Desk } from '@paihao/shared/desk/desk'
import { recordOf } from './record'

const LINES = 60

/** What happened, newest first. */
export function RecordList({
  desk,
  onFocus,
}: {
  desk: Desk
  onFocus: (ticketId: string) => void
}): ReactElement {
  const say = useText()
  const lines = useMemo(() => recordOf(desk.all.values(), LINES), [desk])
  return (
    <section className="card live-record" aria-label={say('live.record')}>
      <h2>{say('live.record')}</h2>
      {lines.length === 0 && <p className="empty">{say('live.recordEmpty')}</p>}
      <ol>
        {lines.map(line => (
          <li key={line.key}>
            <time>{exactTime(line.at)}</time>
            <button type="button" onClick={() => onFocus(line.ticketId)}>
              {line.label ?? '—'}
            </button>
            <span>
              {say(`did.${line.did}`)}
              {line.counterName !== null && ` · ${line.counterName}`}
              {line.reason !== null && <small>{line.reason}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
