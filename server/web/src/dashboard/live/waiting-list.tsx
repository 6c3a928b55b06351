import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import type { Place } from '@paihao/shared/desk/place'
import { reasonOfOrder } from './reason-of-order'

interface Props {
  place: Place
  /** The queues of this counter, and those of them that are called from now. */
  queues: Place['queues']
  callFrom: readonly string[]
  waiting: readonly StaffTicket[]
  /** Those whose order is still to be drawn. */
  registered: readonly StaffTicket[]
  /** Chooses one queue to call from, or null for all of the counter's. */
  onOnly: (queueId: string | null) => void
  focusId: string | null
  onFocus: (ticketId: string) => void
}

/** Who waits, in the order of calling, and why in that order. */
export function WaitingList({
  place,
  queues,
  callFrom,
  waiting,
  registered,
  onOnly,
  focusId,
  onFocus,
}: Props): ReactElement {
  const say = useText()
  const inQueue = ({ queueId }: StaffTicket): boolean => callFrom.includes(queueId)
  const shown = waiting.filter(inQueue)
  const toBeDrawn = registered.filter(inQueue)
  return (
    <section className="card live-list" aria-label={say('live.waiting')}>
      <h2>
        {say('live.waiting')} <span className="soft">{say('live.waitingCount', { n: shown.length })}</span>
      </h2>
      {queues.length > 1 && (
        <div className="queue-tabs" role="group" aria-label={say('live.allQueues')}>
          <button type="button" aria-pressed={callFrom.length === queues.length} onClick={() => onOnly(null)}>
            {say('live.allQueues')}
          </button>
          {queues.map(({ queueId, prefix, name }) => (
            <button
              key={queueId}
              type="button"
              aria-pressed={callFrom.length === 1 && callFrom[0] === queueId}
              title={name}
              onClick={() => onOnly(queueId)}
            >
              {prefix}
            </button>
          ))}
        </div>
      )}
      {shown.length + toBeDrawn.length === 0 && <p className="empty">{say('live.nobodyWaiting')}</p>}
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
                  {say('live.takenAt', { time: timeOfDay(ticket.takenAt) })} ·{' '}
                  {reasonOfOrder(ticket, place.policy, say)}
                </small>
              </span>
              <span className="tags">
                {ticket.arrivedAt !== undefined && <StateTag tone="good">{say('live.arrived')}</StateTag>}
                {place.policy.arrivalRequired && ticket.arrivedAt === undefined && (
                  <StateTag>{say('live.notArrived')}</StateTag>
                )}
                {ticket.disputed === true && <StateTag tone="turn">{say('live.disputedShort')}</StateTag>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {toBeDrawn.length > 0 && (
        <>
          <h2>{say('draw.registered', { n: toBeDrawn.length })}</h2>
          <ul>
            {toBeDrawn.map(({ ticketId, bidder, queueName, takenAt }) => (
              <li key={ticketId} className="ticket-row">
                <span className="facts">
                  {bidder?.companyName ?? queueName}
                  <small>
                    {queueName} · {say('live.takenAt', { time: timeOfDay(takenAt) })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
