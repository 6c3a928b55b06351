import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Tag } from 'antd'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { useText } from '../texts'
import type { Place } from './place'
import { reasonOfOrder } from './reason-of-order'

interface Props {
  place: Place
  waiting: readonly StaffTicket[]
  /** The one queue that is called from, or null for all. */
  only: string | null
  onOnly: (queueId: string | null) => void
  focusId: string | null
  onFocus: (ticketId: string) => void
}

/** Who waits, in the order of calling, and why in that order. */
export function WaitingList({ place, waiting, only, onOnly, focusId, onFocus }: Props): ReactElement {
  const say = useText()
  const shown = only === null ? waiting : waiting.filter(({ queueId }) => queueId === only)
  return (
    <section className="card live-list" aria-label={say('live.waiting')}>
      <h2>
        {say('live.waiting')} <span className="soft">{say('live.waitingCount', { n: shown.length })}</span>
      </h2>
      {place.queues.length > 1 && (
        <div className="queue-tabs" role="group" aria-label={say('live.allQueues')}>
          <button type="button" aria-pressed={only === null} onClick={() => onOnly(null)}>
            {say('live.allQueues')}
          </button>
          {place.queues.map(({ queueId, prefix, name }) => (
            <button
              key={queueId}
              type="button"
              aria-pressed={only === queueId}
              title={name}
              onClick={() => onOnly(queueId)}
            >
              {prefix}
            </button>
          ))}
        </div>
      )}
      <ol>
        {shown.map((ticket, index) => (
          <li key={ticket.ticketId}>
            <button
              type="button"
              className="ticket-row"
              aria-pressed={ticket.ticketId === focusId}
              onClick={() => onFocus(ticket.ticketId)}
            >
              <span className="place">{index + 1}</span>
              <strong>{ticket.label}</strong>
              <span className="facts">
                {ticket.bidder?.companyName ?? ticket.queueName}
                <small>
                  {say('live.takenAt', { time: timeOfDay(ticket.takenAt) })} · {reasonOfOrder(ticket, place.policy, say)}
                </small>
              </span>
              <span className="tags">
                {ticket.arrivedAt !== undefined && <Tag color="green">{say('live.arrived')}</Tag>}
                {place.policy.arrivalRequired && ticket.arrivedAt === undefined && <Tag>{say('live.notArrived')}</Tag>}
                {ticket.disputed === true && <Tag color="orange">{say('live.disputedShort')}</Tag>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className="empty">{say('live.nobodyWaiting')}</p>}
    </section>
  )
}
