/** Every key of this product in Redis is spelt here, and nowhere else. */

/** The keys of one log. They share a hash tag, so on a Cluster they lie on one node and one script may use them. */
export function logKeys(logId: string): { log: string; turn: string; vault: string; channel: string } {
  const tag = `{v:${logId}}`
  return { log: `${tag}:log`, turn: `${tag}:turn`, vault: `${tag}:vault`, channel: `${tag}:ch` }
}

/** Hash: the wrapped keys of the venues, the signing key, and what tells whether SECRET_KEY fits them. */
export const wrappedKeys = 'keys'

/** Sorted set: venueId by the time it was made. */
export const venuesByTime = 'venues'

/** Set: the venues that are not finished. */
export const liveVenues = 'venues:live'

/** Sorted set, all scores 0: `holderId|venueId`. */
export const holderIndex = 'holders'

/** Written by the readiness check, to see that Redis takes writes. */
export const probe = 'probe'

export const loginKey = (sid: string): string => `login:${sid}`

/** Hash: when (ms) each account and device was last seen. */
export const lastSeen = 'seen'

/** Hash: how many slips each kiosk has printed since its last roll of paper. */
export const slipsPrinted = 'slips'

/** Set: the log-ins of one account or device. */
export const loginsOf = (owner: string): string => `logins:${owner}`

export const failureKey = (account: string, address: string): string =>
  `failures:${encodeURIComponent(account)}:${encodeURIComponent(address)}`

export const onceKey = (kind: string, name: string): string => `once:${kind}:${name}`

/** Encrypted: where a holder can be reached outside the pages. */
export const contactKey = (holderId: string): string => `contact:${holderId}`

/** Hash: the messages a holder allowed, and those that were sent, by template. */
export const creditsKey = (holderId: string): string => `credits:${holderId}`

/** Encrypted: where the browser behind a holderKey is notified. */
export const pushKey = (holderKey: string): string => `push:${holderKey}`

/** Stands while a page shows this ticket, on whatever server. */
export const pageKey = (ticketId: string): string => `page:${ticketId}`

/** Which server does a thing for all of them. */
export const leaseKey = (name: string): string => `lease:${name}`
