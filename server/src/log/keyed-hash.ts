import { createHmacSha256 } from '../digests'

const hmacs = new WeakMap<Buffer, ReturnType<typeof createHmacSha256>>()

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
  let hmac = hmacs.get(key)
  if (hmac === undefined) hmacs.set(key, (hmac = createHmacSha256(key)))
  return Buffer.from(hmac(`${kind}\0${id}`, 'binary').slice(0, 16), 'latin1').toString('base64url')
}
