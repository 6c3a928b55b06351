import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import { VirtualRows } from './virtual-rows'

interface Props {
  /** Who was called, did not come, and may still come back. */
  missed: readonly StaffTicket[]
  focusId: string | null
  onFocus: (ticketId: string) => void
}

const ROW = 56

/** Who was called and did not come, and until when they may come back. */
export function MissedList({ missed, focusId, onFocus }: Props): ReactElement {
  const say = useText()
  return (
    <section className="card live-missed" aria-label={say('live.missedList')}>
      <h2>
        {say('live.missedList')}{' '}
        {missed.length > 0 && <span className="soft">{say('live.waitingCount', { n: missed.length })}</span>}
      </h2>
      {missed.length === 0 ? (
        <p className="empty">{say('live.nobodyMissed')}</p>
      ) : (
        <VirtualRows
          items={missed}
          rowHeight={ROW}
          keyOf={({ ticketId }) => ticketId}
          shownIndex={missed.findIndex(({ ticketId }) => ticketId === focusId)}
        >
          {({ ticketId, label, bidder, queueName, returnUntil }) => (
            <button
              type="button"
              className="ticket-row"
              aria-pressed={ticketId === focusId}
              onClick={() => onFocus(ticketId)}
            >
              <strong>{label}</strong>
              <span className="facts">
                <span>
                  <Named>{bidder?.companyName ?? queueName}</Named>
                </span>
                {returnUntil !== undefined && (
                  <small>{say('live.returnUntil', { time: timeOfDay(returnUntil) })}</small>
                )}
              </span>
            </button>
          )}
        </VirtualRows>
      )}
    </section>
  )
}
