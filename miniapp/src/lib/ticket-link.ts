import { publicUrl } from './platform'
import { pagePath } from './routes'

/** What the QR code of a ticket holds: on its holder's phone it opens the ticket; the desk reads the id out of it, and `show` (`showCode`), which says that it is no old picture. */
export function ticketLink(ticketId: string, show?: string): string {
  return `${publicUrl()}/#${pagePath('ticket', { ticketId, show })}`
}
