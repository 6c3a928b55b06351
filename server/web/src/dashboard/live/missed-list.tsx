import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { useText } from '../texts'

interface Props {
  missed: readonly StaffTicket[]
  now: number
  focusId: string | null
  onFocus: (ticketId: string) => void
}

/** Who was called and did not come; those who still may come back stand first. */
export function MissedList({ missed, now, focusId, onFocus }: Props): ReactElement {
  const say = useText()
  const mayReturn = missed.filter(
    ({ returnUntil }) => returnUntil !== undefined && now <= Date.parse(returnUntil),
  )
  return (
    <section className="card live-missed" aria-label={say('live.missedList')}>
      <h2>{say('live.missedList')}</h2>
      {mayReturn.length === 0 && <p className="empty">{say('live.nobodyMissed')}</p>}
      <ul>
        {mayReturn.map(ticket => (
          <li key={ticket.ticketId}>
            <button
              type="button"
              className="ticket-row"
              aria-pressed={ticket.ticketId === focusId}
              onClick={() => onFocus(ticket.ticketId)}
            >
              <strong>{ticket.label}</strong>
              <span className="facts">
                {ticket.bidder?.companyName ?? ticket.queueName}
                <small>{say('live.returnUntil', { time: timeOfDay(ticket.returnUntil ?? '') })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
