import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { AbsentPanel } from './absent-panel'
import { ObjectionsPanel } from './objections-panel'

interface Props {
  venueId: string
  tickets: readonly StaffTicket[]
  /** The session has ended: what is recorded of it stands. */
  isArchived: boolean
  onFocus: (ticketId: string) => void
  onChanged: () => void
}

/** What is recorded at the opening itself, from the deadline on. */
export function OpeningPanels({ venueId, tickets, isArchived, ...told }: Props): ReactElement | null {
  if (isArchived) return null
  return (
    <div className="opening-panels">
      <AbsentPanel tickets={tickets} {...told} />
      <ObjectionsPanel venueId={venueId} tickets={tickets} />
    </div>
  )
}
