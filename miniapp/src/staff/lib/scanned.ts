import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { entryOfLink } from '@/lib/entry'
import { labelIn, type Shown, shownIn } from '@paihao/shared/desk/shown'

/** What was scanned or typed: a ticket's id out of a code, or a label as it is read aloud. */
export type Scanned = Shown | { label: string } | null

export function scannedOf(text: string): Scanned {
  const given = text.trim()
  if (given === '') return null
  const shown = shownIn(given)
  if (shown !== null) return shown
  // A code of WeChat's own has the id in its `scene`.
  const ticketId = entryOfLink(given)?.ticketId
  if (ticketId !== undefined) return { ticketId }
  const label = labelIn(given)
  if (label !== null) return { label }
  // The id alone, as a code of an older slip has it.
  return /^[\w.-]{4,80}$/.test(given) ? { ticketId: given } : null
}

/** The ticket of this label among those known here. */
export function byLabel(label: string, tickets: Iterable<StaffTicket>): StaffTicket | null {
  for (const ticket of tickets) if (ticket.label === label) return ticket
  return null
}
