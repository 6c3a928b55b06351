import { createHash, randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const pool = new Uint8Array(8192)
let used = pool.length

/** Random characters, 5 bits each, that are easy to read aloud. */
export function randomId(length: number): string {
  let id = ''
  for (let i = 0; i < length; i++) id += ALPHABET.charAt(randomByte() & 31)
  return id
}

/** A random number, 0 … 2^32-1. */
export function randomWord(): number {
  return randomByte() * 2 ** 24 + ((randomByte() << 16) | (randomByte() << 8) | randomByte())
}

function randomByte(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool[used++] ?? 0
}

/** An id that the same text always gives: a repeated request finds what the first one made. */
export function digestId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}

/** A room has no id but its name; this one fits into a code of WeChat's. */
export const roomIdOf = (openingRoom: string): string => digestId(`room ${openingRoom.trim()}`)

/** `b` + 12 random characters. */
export const newBidSessionId = (): string => `b${randomId(12)}`
export const newHallId = (): string => `h${randomId(8)}`
/** A ticketId begins with its venueId, a dot between. */
export const newTicketId = (venueId: string): string => `${venueId}.${randomId(14)}`
/** A queueId is its venueId and its prefix. */
export const queueIdOf = (venueId: string, prefix: string): string => `${venueId}.${prefix}`

/** The venue of a queueId or ticketId, or null when it has not their form. */
export function venueIdOf(id: string): string | null {
  const dot = id.indexOf('.')
  return dot > 0 ? id.slice(0, dot) : null
}
