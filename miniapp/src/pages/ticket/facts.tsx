import type { Ticket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { dayAndTime } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Section } from '@/parts/section'
import { RemindingCells } from './reminding-cells'

interface Props {
  ticket: Ticket
  venue: { name: string; room: string | null; deadline: string | null } | null
  now: number
  /** Whether this holder is told how many are ahead. */
  tellsAhead: boolean
}

/** Where to go, for what, until when. */
export function Facts({ ticket, venue, now, tellsAhead }: Props): ReactElement {
  const { say } = useText()
  return (
    <Section>
      <Card flush>
        {venue !== null && venue.room === null && <Cell title={say('ticket.place')} value={venue.name} />}
        {venue !== null && venue.room !== null && (
          <>
            <Cell title={say('ticket.place')} value={venue.room} />
            <Cell title={venue.name} />
          </>
        )}
        {venue !== null && venue.deadline !== null && (
          <Cell title={say('session.deadline')} value={dayAndTime(venue.deadline, now, say)} />
        )}
        {ticket.slotAt !== undefined && (
          <Cell title={say('ticket.slot')} value={dayAndTime(ticket.slotAt, now, say)} />
        )}
        {ticket.state === 'waiting' && <RemindingCells ticketId={ticket.ticketId} tellsAhead={tellsAhead} />}
        <Cell title={say('ticket.takenAt')} value={dayAndTime(ticket.takenAt, now, say)} />
      </Card>
    </Section>
  )
}
