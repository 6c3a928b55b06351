import { publicUrl } from './platform'
import { pagePath } from './routes'

/** What the QR code of a ticket holds: on its holder's phone it opens the ticket; the desk reads the id out of it. */
export function ticketLink(ticketId: string): string {
  return `${publicUrl()}/#${pagePath('ticket', { ticketId })}`
}
