import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { exactTime, timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import { StateTag } from '../state-tag'
import { DeliveryFacts } from '../opening/delivery-facts'
import { TicketLink } from '../timeline/timeline-links'
import { BidderLook } from './bidder-look'
import { ReissueButton } from './reissue-button'
import { undoLeft } from '@paihao/shared/desk/desk-keys'
import type { Place } from '@paihao/shared/desk/place'

interface Props {
  ticket: StaffTicket | null
  place: Place
  /** All that are called or being served at this counter. */
  here: readonly StaffTicket[]
  now: number
  onFocus: (ticketId: string) => void
  /** A key on it is not confirmed yet. */
  isUnconfirmed: boolean
  /** Something was written up of the ticket outside the keys. */
  onChanged: () => void
  /** Whether the key that calls the next one can be pressed. */
  isNextOffered: boolean
  /** Nobody waits, and numbers can be taken. */
  isNobodyYet: boolean
  /** Another ticket, the last key on which can still be taken back. */
  undo: StaffTicket | null
}

/** The ticket in hand, its label the largest thing on the page; where one goes on from when the order has been drawn. */
export function CurrentCard(props: Props): ReactElement {
  const { ticket, place, here, now, onFocus, isUnconfirmed, onChanged } = props
  const say = useText()
  const undoLine = props.undo !== null && (
    <p className="undo">
      {say('undo.other', {
        label: props.undo.label ?? '',
        state: say(`ticket.${props.undo.state}`),
        n: Math.ceil(undoLeft(props.undo, now) / 1000),
      })}
    </p>
  )
  // Read out when it changes, and it alone: the facts below it, and seconds that are counted, would never end. What comes
  // of a key is said once, where it is confirmed.
  if (ticket === null)
    return (
      <section className="card current none" tabIndex={-1}>
        <div className="now" role="status">
          <p>{say('live.nobodyCurrent')}</p>
        </div>
        {props.isNextOffered && <p className="soft">{say('live.callNextHint')}</p>}
        {props.isNobodyYet && <p className="soft">{say('live.callLaterHint')}</p>}
        {undoLine}
      </section>
    )
  const undo = Math.ceil(undoLeft(ticket, now) / 1000)
  const others = here.filter(({ ticketId }) => ticketId !== ticket.ticketId)
  return (
    <section
      className="card current"
      data-state={ticket.state}
      data-unconfirmed={isUnconfirmed}
      tabIndex={-1}
    >
      <div className="now" role="status" aria-live={isUnconfirmed ? 'off' : 'polite'} aria-atomic="true">
        <p className="state">
          {say(
            ticket.state === 'registered' && ticket.slotAt !== undefined
              ? 'ticket.booked'
              : `ticket.${ticket.state}`,
          )}
          <Named>{`${ticket.counterName === undefined ? '' : ` · ${ticket.counterName}`} · ${ticket.queueName}`}</Named>{' '}
          {isUnconfirmed && <StateTag tone="turn">{say('live.waitingToConfirm')}</StateTag>}
        </p>
        <strong className="label">
          {ticket.label ??
            (ticket.slotAt === undefined ? say('ticket.registered') : timeOfDay(ticket.slotAt))}
        </strong>
      </div>
      <p className="times">
        <span>{say('live.takenAt', { time: timeOfDay(ticket.takenAt) })}</span>
        {ticket.slotAt !== undefined && (
          <span>{say('live.bookedFor', { time: timeOfDay(ticket.slotAt) })}</span>
        )}
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
              : isUnconfirmed
                ? say('live.deliveredUnconfirmed')
                : say('live.deliveredAt', { time: exactTime(ticket.deliveredAt) })}
          </span>
        )}
        <TicketLink venueId={ticket.venueId} ticketId={ticket.ticketId} />
        {!isUnconfirmed && <ReissueButton key={ticket.ticketId} ticket={ticket} place={place} now={now} />}
        {undo > 0 && <span className="undo">{say('live.undoUntil', { n: undo })}</span>}
      </p>
      {place.kind === 'bidSession' && !isUnconfirmed && (
        <DeliveryFacts
          key={ticket.ticketId}
          ticket={ticket}
          isOver={place.deadline !== null && now >= place.deadline}
          onChanged={onChanged}
        />
      )}
      {ticket.reason !== undefined && (
        <p className="soft">{say('common.reasonIs', { reason: ticket.reason })}</p>
      )}
      {place.kind === 'bidSession' && !isUnconfirmed && (
        <BidderLook key={ticket.ticketId + ticket.state} ticket={ticket} />
      )}
      {ticket.late === true && <Alert type="error" showIcon title={say('live.late')} />}
      {ticket.disputed === true && <Alert type="warning" showIcon title={say('live.disputed')} />}
      {ticket.delegateTwice === true && <Alert type="warning" showIcon title={say('live.delegateTwice')} />}
      {ticket.uninvited === true && <Alert type="warning" showIcon title={say('live.uninvited')} />}
      {ticket.creditCodeDoubtful === true && (
        <Alert type="warning" showIcon title={say('live.creditCodeDoubtful')} />
      )}
      {undoLine}
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
