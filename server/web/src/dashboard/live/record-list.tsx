import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import type { Desk } from '@paihao/shared/desk/desk'
import type { Unconfirmed } from './outbox'
import { recordOf } from './record'

const LINES = 25

interface Props {
  desk: Desk
  unconfirmed: readonly Unconfirmed[]
  onFocus: (ticketId: string) => void
}

/** What happened, newest first. */
export function RecordList({ desk, unconfirmed, onFocus }: Props): ReactElement {
  const say = useText()
  const lines = useMemo(() => recordOf(desk.all.values(), LINES), [desk])
  return (
    <section className="card live-record" aria-label={say('live.record')}>
      <h2>{say('live.record')}</h2>
      {unconfirmed.length > 0 && (
        <ul className="unconfirmed">
          {unconfirmed.map(({ command }) => (
            <li key={command.idempotencyKey}>
              <time>{exactTime(command.at)}</time>
              <button type="button" onClick={() => onFocus(command.ticketId)}>
                {command.label ?? '—'}
              </button>
              <span>
                {say(`key.${command.key}`)} · {say('live.waitingToConfirm')}
              </span>
            </li>
          ))}
        </ul>
      )}
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
              {line.counterName !== null && <Named>{` · ${line.counterName}`}</Named>}
              {line.reason !== null && (
                <small>
                  <Named>{line.reason}</Named>
                </small>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
