/** Pages of the phone's H5 that a QR code opens. What stands behind `#` never reaches a server's log. */
const page = (path: string, query: Record<string, string>): string =>
  `${location.origin}/#/pages/${path}/index?${new URLSearchParams(query).toString()}`

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
