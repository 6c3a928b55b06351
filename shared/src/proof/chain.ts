import { concat, type Sha256 } from './bytes'

/** What the first event is linked to. */
export const genesis: Uint8Array = new Uint8Array(32)

const LEAF = Uint8Array.of(0)

/**
 * The hash of one event: SHA-256(0x00 | hash of the event before | the event's bytes). It is at once the next link of
 * the chain and the leaf hash of RFC 6962, section 2.1.
 */
export function link(sha256: Sha256, previous: Uint8Array, event: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, previous, event))
}

/** The id of an entry: how many events there are up to its end, and the first 48 bits of the last one's hash. */
export function entryId(count: number, hash: Uint8Array): string {
  if (count === 0) return '0-0'
  let bits = 0
  for (let i = 0; i < 6; i++) bits = bits * 256 + (hash[i] ?? 0)
  return `${count}-${bits}`
}

/** How many events an entry's id counts. */
export function eventCount(id: string): number {
  const [, count] = /^(0|[1-9]\d{0,14})-(0|[1-9]\d{0,14})$/.exec(id) ?? []
  if (count === undefined) throw new Error(`${JSON.stringify(id)} is not the id of an entry`)
  return Number(count)
}

/** The bytes of an entry: the id of the one before, then one event a line. */
export function encodePayload(previousId: string, events: readonly string[]): string {
  return `${previousId}\n${events.join('\n')}`
}

export function decodePayload(payload: string): { previousId: string; lines: string[] } {
  const [previousId = '', ...lines] = payload.split('\n')
  eventCount(previousId)
  if (lines.length === 0 || lines.includes(''))
    throw new Error('An entry without events, or with an empty one')
  return { previousId, lines }
}
