import { concat, equal, fromBase64, toBase64, utf8 } from './bytes'

/** What a log vouches for: its name, its size, and the root over all its events (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string
  size: number
  root: Uint8Array
}

/** A key as C2SP signed-note names it: `keyId` is the first 4 bytes of SHA-256(name, newline, 0x01, public key). */
export interface NoteKey {
  name: string
  keyId: Uint8Array
}

export type Sign = (message: Uint8Array) => Uint8Array
export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean

/** The origin line of a venue's log. */
export function originOf(venueId: string): string {
  return `paihao/${venueId}`
}

/** A checkpoint as a signed note: three lines, an empty one, and a line with the Ed25519 signature. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: NoteKey, sign: Sign): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`
  return `${text}\n— ${key.name} ${toBase64(concat(key.keyId, sign(utf8(text))))}\n`
}

/** Reads a checkpoint and checks its signature by this key; null when anything about it is not right. */
export function openCheckpoint(note: string, key: NoteKey, verify: Verify): Checkpoint | null {
  const end = note.indexOf('\n\n')
  if (end < 0) return null
  const text = note.slice(0, end + 1)
  const [origin, count, encoded, ...more] = text.split('\n').slice(0, -1)
  const root = fromBase64(encoded ?? '')
  if (origin === undefined || origin === '' || more.length > 0 || root?.length !== 32) return null
  if (count === undefined || !/^(0|[1-9]\d{0,14})$/.test(count)) return null
  for (const line of note.slice(end + 2).split('\n')) {
    const [, name, encodedSignature = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const signature = fromBase64(encodedSignature)
    if (name !== key.name || signature === null || !equal(signature.subarray(0, 4), key.keyId)) continue
    if (verify(utf8(text), signature.subarray(4))) return { origin, size: Number(count), root }
  }
  return null
}
