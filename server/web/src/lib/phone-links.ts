import { type LinkedPage, phoneLink } from '@paihao/shared/contract/phone-link'

/** Pages for phones that a QR code opens: in WeChat the mini-program's, elsewhere those for browsers. */
const page = (name: LinkedPage, query: Record<string, string>): string =>
  phoneLink(location.origin, name, query)

/** Where numbers of a bid session are taken. */
export function bidSessionLink(venueId: string): string {
  return page('take', { venueId })
}

/** Where numbers of a hall are taken. */
export function hallLink(hallId: string): string {
  return page('take', { hallId })
}

/** Signs in whoever scans it while the code counts. */
export function arriveLink(venueId: string, arrive: string): string {
  return page('arrive', { venueId, arrive })
}

/** Moves the ticket of a slip to the phone that scans it. */
export function claimLink(ticketId: string, claimCode: string): string {
  return page('ticket', { ticketId, claim: claimCode })
}
