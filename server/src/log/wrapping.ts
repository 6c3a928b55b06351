import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A secret as the operator gave it (any string of 32 or more characters), and what is derived from it. */
export interface Secret {
  /** Tells secrets apart without telling them. */
  readonly id: string
  derive(purpose: string): Buffer
  /** Encrypts a key under this secret, bound to its name. */
  wrap(name: string, key: Buffer): string
  /** Throws when the text was changed, moved to another name, or wrapped by another secret. */
  unwrap(name: string, wrapped: string): Buffer
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** HKDF-SHA256 (RFC 5869) turns the secret into independent keys, one a purpose. */
export function createSecret(text: string): Secret {
  if (text.length < 32) throw new Error('SECRET_KEY must have 32 or more characters')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', text, 'paihao', purpose, 32))
  const wrappingKey = derive('wrap keys')
  const id = derive('name of the secret').toString('base64url').slice(0, 16)
  return {
    id,
    derive,
    wrap: (name, key) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv).setAAD(Buffer.from(name))
      const sealed = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
      return `${id}.${sealed.toString('base64url')}`
    },
    unwrap: (name, wrapped) => {
      const sealed = Buffer.from(wrapped.slice(wrapped.indexOf('.') + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey, sealed.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-TAG_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
    },
  }
}

/** Which secret wrapped this text. */
export function secretIdOf(wrapped: string): string {
  return wrapped.slice(0, Math.max(wrapped.indexOf('.'), 0))
}
