import { createHmac } from 'node:crypto'

/**
 * What a log holds in place of a person: HMAC-SHA256 with the venue's key, cut to 128 bits (RFC 2104, section 5).
 * The same person gives the same value within a venue, and unlinkable ones in two.
 */
export function holderKey(venueKey: Buffer, holderId: string): string {
  return keyed(venueKey, 'holder', holderId)
}

/** The same for a bidder's credit code (统一社会信用代码). */
export function bidderKey(venueKey: Buffer, creditCode: string): string {
  return keyed(venueKey, 'bidder', creditCode)
}

function keyed(key: Buffer, kind: string, id: string): string {
  return createHmac('sha256', key).update(`${kind}\0${id}`).digest().subarray(0, 16).toString('base64url')
}
