import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Place } from '@paihao/shared/desk/place'
import type { ReactElement } from 'react'
import { timeOfDay } from '@/lib/times'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Empty } from '@/parts/empty'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import type { DeskPage } from '../lib/desk-source'
import { useStaffText } from '../lib/use-staff-text'
import { TicketRow } from './ticket-row'

interface Props {
  place: Place
  /** Null until the first answer. */
  page: DeskPage | null
  waiting: readonly StaffTicket[]
  hasMore: DeskPage['hasMore']
  onMore: () => void
  missed: readonly StaffTicket[]
  registered: readonly StaffTicket[]
  focusId: string | null
  onFocus: (ticket: StaffTicket) => void
}

/** Who waits, in the order of calling; who was called and did not come; whose order is still to be drawn. */
export function Lists(props: Props): ReactElement {
  const { place, page, waiting, hasMore, onMore, missed, registered, focusId, onFocus } = props
  const { tell } = useStaffText()
  const row = (ticket: StaffTicket, lead: string, position?: number) => (
    <TicketRow
      key={ticket.ticketId}
      ticket={ticket}
      lead={lead}
      position={position}
      arrivalRequired={place.policy.arrivalRequired}
      isChosen={ticket.ticketId === focusId}
      onPress={() => onFocus(ticket)}
    />
  )
  const more = <Button onPress={onMore}>{tell('desk.more')}</Button>
  const taken = ({ takenAt }: StaffTicket): string => tell('desk.takenAt', { time: timeOfDay(takenAt) })
  return (
    <>
      <Section title={tell('desk.waiting')}>
        {page === null && <Skeleton />}
        {page !== null && (
          <Card flush>
            {waiting.length === 0 && <Empty title={tell('desk.nobodyWaiting')} />}
            {waiting.map((ticket, index) => row(ticket, taken(ticket), index + 1))}
          </Card>
        )}
        {hasMore.waiting && more}
      </Section>
      {missed.length > 0 && (
        <Section title={tell('desk.missed')}>
          <Card flush>
            {missed.map(ticket =>
              row(
                ticket,
                ticket.returnUntil === undefined
                  ? taken(ticket)
                  : tell('desk.returnUntil', { time: timeOfDay(ticket.returnUntil) }),
              ),
            )}
          </Card>
        </Section>
      )}
      {registered.length > 0 && (
        <Section title={tell(place.kind === 'hall' ? 'desk.booked' : 'desk.registered')}>
          <Card flush>{registered.map(ticket => row(ticket, taken(ticket)))}</Card>
          {hasMore.registered && more}
        </Section>
      )}
    </>
  )
}
