import { phoneLink } from '@paihao/shared/contract/phone-link'
import { publicUrl } from './platform'

/** What the QR code of a ticket holds: on its holder's phone it opens the ticket; the desk reads the id out of it, and `show` (`showCode`), which says that it is no old picture. */
export function ticketLink(ticketId: string, show?: string): string {
  return phoneLink(publicUrl(), 'ticket', { ticketId, ...(show === undefined ? {} : { show }) })
}
