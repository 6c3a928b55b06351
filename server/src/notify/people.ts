import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Reach } from '../log/reach'

/** As long (ms) as a holder's token lives, and a day: who comes back logs in again. */
const KEPT = 31 * 24 * 3600_000
/** So long (ms) after the end of a venue its holders may still be told something: it was put off, or has a draw. */
const AFTERWARDS = 7 * 24 * 3600_000
const IV = 12
const TAG = 16

/** Encrypts short-lived secrets that lie in Redis (AES-256-GCM); opens to null what is not ours. */
export interface SecretBox {
  lock(text: string): string
  unlock(text: string): string | null
}

export function createSecretBox(key: Buffer): SecretBox {
  return {
    lock(text) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      )
    },
    unlock(text) {
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length < IV + TAG) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG })
        decipher.setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString()
      } catch {
        return null
      }
    },
  }
}

/** Whom a message goes to: the openid of a holder, known since their last log-in. */
export interface People {
  loggedIn(holderId: string, openid: string): Promise<void>
  /** They hold a ticket of a venue that ends in so many ms: they are known until then, and no shorter than before. */
  keep(holderId: string, endsInMs: number): Promise<void>
  openidOf(holderId: string): Promise<string | null>
}

export function createPeople(contacts: Reach['contacts'], box: SecretBox): People {
  return {
    loggedIn: (holderId, openid) => contacts.put(holderId, box.lock(openid), KEPT),
    keep: (holderId, endsInMs) => contacts.extend(holderId, Math.max(KEPT, endsInMs + AFTERWARDS)),
    openidOf: async holderId => box.unlock((await contacts.get(holderId)) ?? ''),
  }
}
