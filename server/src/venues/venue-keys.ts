import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { bidderKey, holderKey } from '../log/keyed-hash'

const ARRIVAL_SLOT = 5 * 60_000

/** The keyed hashes that stand for people in one venue's log, and the codes that only this venue makes. */
export interface VenueKeys {
  readonly key: Buffer
  holder(holderId: string): string
  /** A device or staff taking for somebody: each request of theirs is one holder. */
  holderOfRequest(takerId: string, requestId: string): string
  bidder(creditCode: string): string
  /** Printed on a slip: moves that ticket to a phone. */
  claimCode(ticketId: string): string
  isClaimCode(code: string, ticketId: string): boolean
  /** The server's part in a draw: fixed from the beginning, shown when it is drawn. */
  drawSecret(): string
  /** Shown at the venue: who knows it is there. It changes every five minutes; the one before still counts. */
  arrivalCode(now: number): { code: string; expiresAt: number }
  isArrivalCode(code: string, now: number): boolean
}

export function createVenueKeys(key: Buffer): VenueKeys {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest()
  const arrival = (slot: number) =>
    String(digest(`arrival\0${slot}`).readUInt32BE(0) % 1_000_000).padStart(6, '0')
  const claimCode = (ticketId: string) => digest(`claim\0${ticketId}`).subarray(0, 9).toString('base64url')
  return {
    key,
    holder: holderId => holderKey(key, holderId),
    holderOfRequest: (takerId, requestId) => holderKey(key, `${takerId}\0${requestId}`),
    bidder: creditCode => bidderKey(key, creditCode),
    claimCode,
    drawSecret: () => digest('draw secret').toString('hex'),
    isClaimCode: (code, ticketId) => isSame(code, claimCode(ticketId)),
    arrivalCode(now) {
      const slot = Math.floor(now / ARRIVAL_SLOT)
      return { code: arrival(slot), expiresAt: (slot + 1) * ARRIVAL_SLOT }
    },
    isArrivalCode(code, now) {
      const slot = Math.floor(now / ARRIVAL_SLOT)
      return code === arrival(slot) || code === arrival(slot - 1)
    },
  }
}

/** Compares in constant time, so that a code cannot be found character by character. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** An Idempotency-Key as it stands in a log: it tells callers and requests apart and shows nothing of what was sent. */
export function idempotencyKey(caller: string, request: string, key: string | undefined): string | undefined {
  if (key === undefined) return undefined
  return createHash('sha256')
    .update(`${caller}\n${request}\n${key}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}
