import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { memo } from 'react'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import type { Place } from '@paihao/shared/desk/place'
import { reasonOfOrder } from './reason-of-order'

interface Props {
  ticket: StaffTicket
  place: number
  policy: Place['policy']
  isInFocus: boolean
  isUnconfirmed: boolean
  onFocus: (ticketId: string) => void
}

/** One who waits: the place in the line, and why it is this one. */
export const WaitingRow = memo(function WaitingRow(props: Props): ReactElement {
  const { ticket, place, policy, isInFocus, isUnconfirmed, onFocus } = props
  const say = useText()
  const { ticketId, label, bidder, queueName, takenAt, arrivedAt, disputed } = ticket
  const why = `${say('live.takenAt', { time: timeOfDay(takenAt) })} · ${reasonOfOrder(ticket, policy, say)}`
  return (
    <button
      type="button"
      className="ticket-row"
      aria-pressed={isInFocus}
      data-unconfirmed={isUnconfirmed}
      onClick={() => onFocus(ticketId)}
    >
      <span className="place">{place}</span>
      <strong>{label}</strong>
      <span className="facts">
        <span title={bidder?.companyName ?? queueName}>
          <Named>{bidder?.companyName ?? queueName}</Named>
        </span>
        <small title={why}>{why}</small>
      </span>
      <span className="tags">
        {arrivedAt !== undefined && <StateTag tone="good">{say('live.arrived')}</StateTag>}
        {policy.arrivalRequired && arrivedAt === undefined && <StateTag>{say('live.notArrived')}</StateTag>}
        {disputed === true && <StateTag tone="turn">{say('live.disputedShort')}</StateTag>}
      </span>
    </button>
  )
})
