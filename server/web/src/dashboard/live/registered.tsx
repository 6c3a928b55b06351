import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import { VirtualRows } from './virtual-rows'

interface Props {
  tickets: readonly StaffTicket[]
  focusId: string | null
  onFocus: (ticketId: string) => void
}

const ROW = 64

/** Those without a number yet: who has booked, by the time booked; and whose order is still to be drawn. */
export function Registered({ tickets, focusId, onFocus }: Props): ReactElement {
  const say = useText()
  const booked = tickets
    .filter(({ slotAt }) => slotAt !== undefined)
    .sort((a, b) => ((a.slotAt ?? '') < (b.slotAt ?? '') ? -1 : 1))
  const toBeDrawn = tickets.filter(({ slotAt }) => slotAt === undefined)
  const taken = (takenAt: string): string => say('live.takenAt', { time: timeOfDay(takenAt) })
  return (
    <>
      {booked.length > 0 && (
        <>
          <h2>{say('live.booked', { n: booked.length })}</h2>
          <VirtualRows items={booked} rowHeight={ROW} keyOf={({ ticketId }) => ticketId} shownIndex={-1}>
            {({ ticketId, slotAt = '', queueName, takenAt }) => (
              <button
                type="button"
                className="ticket-row"
                aria-pressed={ticketId === focusId}
                onClick={() => onFocus(ticketId)}
              >
                <strong>{timeOfDay(slotAt)}</strong>
                <span className="facts">
                  <span>
                    <Named>{queueName}</Named>
                  </span>
                  <small>{taken(takenAt)}</small>
                </span>
              </button>
            )}
          </VirtualRows>
        </>
      )}
      {toBeDrawn.length > 0 && (
        <>
          <h2>{say('draw.registered', { n: toBeDrawn.length })}</h2>
          <VirtualRows items={toBeDrawn} rowHeight={ROW} keyOf={({ ticketId }) => ticketId} shownIndex={-1}>
            {({ bidder, queueName, takenAt }) => (
              <div className="ticket-row">
                <span className="facts">
                  <span>
                    <Named>{bidder?.companyName ?? queueName}</Named>
                  </span>
                  <small>
                    {[bidder === undefined ? '' : queueName, taken(takenAt)].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </div>
            )}
          </VirtualRows>
        </>
      )}
    </>
  )
}
