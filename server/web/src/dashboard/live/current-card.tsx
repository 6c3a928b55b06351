import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { exactTime, timeOfDay } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { TicketLink } from '../timeline/timeline-links'
import { BidderFacts } from './bidder-facts'
import type { Place } from '@paihao/shared/desk/place'

interface Props {
  ticket: StaffTicket | null
  place: Place
  /** All that are called or being served at this counter. */
  here: readonly StaffTicket[]
  now: number
  onFocus: (ticketId: string) => void
}

/** The ticket in hand, its label the largest thing on the page. */
export function CurrentCard({ ticket, place, here, now, onFocus }: Props): ReactElement {
  const say = useText()
  if (ticket === null)
    return (
      <section className="card current none" aria-live="polite">
        <p>{say('live.nobodyCurrent')}</p>
        <p className="soft">{say('live.callNextHint')}</p>
      </section>
    )
  const undo = ticket.undoUntil === undefined ? 0 : Math.ceil((Date.parse(ticket.undoUntil) - now) / 1000)
  const others = here.filter(({ ticketId }) => ticketId !== ticket.ticketId)
  return (
    <section className="card current" data-state={ticket.state} aria-live="polite">
      <p className="state">
        {say(`ticket.${ticket.state}`)}
        {ticket.counterName !== undefined && ` · ${ticket.counterName}`} · {ticket.queueName}
      </p>
      <strong className="label">{ticket.label ?? say('ticket.registered')}</strong>
      <p className="times">
        <span>{say('live.takenAt', { time: timeOfDay(ticket.takenAt) })}</span>
        {ticket.arrivedAt !== undefined && (
          <span>{say('live.arrivedAt', { time: timeOfDay(ticket.arrivedAt) })}</span>
        )}
        {ticket.calledAt !== undefined && (
          <span>
            {say('live.calledAt', { time: timeOfDay(ticket.calledAt) })} ·{' '}
            {say('live.calledTimes', { n: ticket.calls })}
          </span>
        )}
        {ticket.deliveredAt !== undefined && (
          <span>
            {place.kind === 'hall'
              ? say('live.servingSince', { time: timeOfDay(ticket.deliveredAt) })
              : say('live.deliveredAt', { time: exactTime(ticket.deliveredAt) })}
          </span>
        )}
        <TicketLink venueId={ticket.venueId} ticketId={ticket.ticketId} />
        {undo > 0 && <span className="undo">{say('live.undoUntil', { n: undo })}</span>}
      </p>
      {ticket.reason !== undefined && (
        <p className="soft">
          {say('common.reason')}：{ticket.reason}
        </p>
      )}
      {ticket.bidder !== undefined && <BidderFacts bidder={ticket.bidder} />}
      {ticket.late === true && <Alert type="error" showIcon title={say('live.late')} />}
      {ticket.disputed === true && <Alert type="warning" showIcon title={say('live.disputed')} />}
      {ticket.creditCodeDoubtful === true && (
        <Alert type="warning" showIcon title={say('live.creditCodeDoubtful')} />
      )}
      {others.length > 0 && (
        <p className="others">
          {say('live.others')}
          {others.map(other => (
            <button key={other.ticketId} type="button" onClick={() => onFocus(other.ticketId)}>
              {other.label} {say(`ticket.${other.state}`)}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
