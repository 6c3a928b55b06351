import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { canonicalJson, type Json } from './canonical-json'

/** An encrypted row, and the commitment that goes into the event: the one cannot be exchanged without the other. */
export interface Sealed {
  row: string
  commitment: string
}

const IV_BYTES = 12
const SALT_BYTES = 16
const TAG_BYTES = 16
const rowKeys = new WeakMap<Buffer, Buffer>()

/** Encrypts personal data for one ticket: AES-256-GCM, the ticketId as associated data, the salt inside. */
export function seal(venueKey: Buffer, ticketId: string, data: Json): Sealed {
  const salt = randomBytes(SALT_BYTES)
  const iv = randomBytes(IV_BYTES)
  const text = canonicalJson(data)
  const cipher = createCipheriv('aes-256-gcm', rowKey(venueKey), iv).setAAD(Buffer.from(ticketId))
  const row = Buffer.concat([
    iv,
    cipher.update(salt),
    cipher.update(text),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  return { row: row.toString('base64url'), commitment: commit(salt, text).toString('base64url') }
}

/** Decrypts a row. Throws when it is not the one the event committed to, or belongs to another ticket. */
export function open(venueKey: Buffer, ticketId: string, row: string, commitment: string): Json {
  const sealed = Buffer.from(row, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', rowKey(venueKey), sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(ticketId)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
  const text = plain.subarray(SALT_BYTES).toString()
  const actual = commit(plain.subarray(0, SALT_BYTES), text)
  const expected = Buffer.from(commitment, 'base64url')
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual))
    throw new Error(`The vault row of ticket ${ticketId} is not the one its event committed to`)
  // JSON.parse gives `any`; what canonicalJson wrote is Json.
  return JSON.parse(text) as Json
}

/** SHA-256(salt | data): hides the data from who lacks the salt, and binds to it who has both. */
function commit(salt: Buffer, text: string): Buffer {
  return createHash('sha256').update(salt).update(text).digest()
}

/** A key of its own for the rows, so that the venue's key serves one algorithm only. */
function rowKey(venueKey: Buffer): Buffer {
  const known = rowKeys.get(venueKey)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', venueKey, '', 'paihao vault rows', 32))
  rowKeys.set(venueKey, key)
  return key
}
