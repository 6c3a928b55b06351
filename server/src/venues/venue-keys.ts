import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { bidderKey, holderKey } from '../log/keyed-hash'

/** How long (ms) a code on a screen, and one told at the desk, is the present one; the one before still counts. */
const SCREEN_STEP = 15_000
const DESK_STEP = 5 * 60_000
const SHOW_KEY_BYTES = 16

/** A code that counts until `expiresAt` (ms), and one step longer. */
interface PassingCode {
  code: string
  expiresAt: number
}

/** A ticket in somebody's hands: with another holder it has another key. */
interface Shown {
  readonly ticketId: string
  readonly holderKey: string
}

/** A ticket on a slip: taken off a lost phone, it has another code. */
interface Claimable {
  readonly ticketId: string
  readonly reissues: number
}

/** The keyed hashes that stand for people in one venue's log, and the codes that only this venue makes. */
export interface VenueKeys {
  readonly key: Buffer
  holder(holderId: string): string
  /** A device or staff taking for somebody: each request of theirs is one holder. */
  holderOfRequest(takerId: string, requestId: string): string
  bidder(creditCode: string): string
  /** Who stands for a bidder: told by the telephone number. */
  delegate(phone: string): string
  /** Printed on a slip: moves that ticket to a phone. */
  claimCode(ticket: Claimable): string
  isClaimCode(code: string, ticket: Claimable): boolean
  /** The server's part in a draw: fixed from the beginning, shown when it is drawn. */
  drawSecret(): string
  /** For each queue a number (0 … 2^32-1) that stays with the server: when its opaque labels grow. */
  slack(queueId: string): number
  /** Shown on the venue's screens. */
  screenCode(now: number): PassingCode
  /** Six digits, told at the desk. */
  deskCode(now: number): PassingCode
  /** Who knows one of these codes is there; null when it is none, or no longer. */
  wayOf(code: string, now: number): 'screen' | 'desk' | null
  /** With which the present holder's phone makes its changing code. */
  showKey(ticket: Shown): Buffer
}

export function createVenueKeys(key: Buffer): VenueKeys {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest()
  const onScreen = (step: number) => digest(`screen\0${step}`).subarray(0, 9).toString('base64url')
  const atDesk = (step: number) =>
    String(digest(`arrival\0${step}`).readUInt32BE(0) % 1_000_000).padStart(6, '0')
  const passing = (codeOf: (step: number) => string, length: number, now: number): PassingCode => {
    const step = Math.floor(now / length)
    return { code: codeOf(step), expiresAt: (step + 1) * length }
  }
  const isPassing = (codeOf: (step: number) => string, length: number, now: number, code: string) =>
    [0, 1].some(back => isSame(code, codeOf(Math.floor(now / length) - back)))
  const claimCode = ({ ticketId, reissues }: Claimable) =>
    digest(`claim\0${ticketId}\0${reissues}`).subarray(0, 9).toString('base64url')
  return {
    key,
    holder: holderId => holderKey(key, holderId),
    holderOfRequest: (takerId, requestId) => holderKey(key, `${takerId}\0${requestId}`),
    bidder: creditCode => bidderKey(key, creditCode),
    delegate: phone =>
      digest(`delegate\0${phone.replace(/\D/g, '').slice(-11)}`)
        .subarray(0, 12)
        .toString('base64url'),
    claimCode,
    drawSecret: () => digest('draw secret').toString('hex'),
    isClaimCode: (code, ticket) => isSame(code, claimCode(ticket)),
    slack: queueId => digest(`slack\0${queueId}`).readUInt32BE(0),
    screenCode: now => passing(onScreen, SCREEN_STEP, now),
    deskCode: now => passing(atDesk, DESK_STEP, now),
    wayOf(code, now) {
      if (isPassing(onScreen, SCREEN_STEP, now, code)) return 'screen'
      return isPassing(atDesk, DESK_STEP, now, code) ? 'desk' : null
    },
    showKey: ({ ticketId, holderKey: holder }) =>
      digest(`show\0${ticketId}\0${holder}`).subarray(0, SHOW_KEY_BYTES),
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
