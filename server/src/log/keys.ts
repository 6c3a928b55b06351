import { randomBytes } from 'node:crypto'
import type { RedisConnections } from './connect'
import { createKeyRing } from './key-ring'
import { createSigner, type Signer } from './signer'
import { createSecret } from './wrapping'

export interface Keys {
  /** The venue's random key, made the first time anybody asks, and the same for ever and on every server. */
  venueKey(venueId: string): Promise<Buffer>
  signer: Signer
  /** A key for this purpose out of SECRET_KEY (tokens, cookies …). */
  derive(purpose: string): Buffer
  /** The same out of SECRET_KEY_OLD, to accept what was issued before a rotation; null when none is given. */
  deriveOld(purpose: string): Buffer | null
}

interface Options {
  redis: RedisConnections
  secretKey: string
  secretKeyOld?: string
  waitForReplica?: boolean
}

const CACHED_KEYS = 2000

/**
 * The keys of this installation. Throws when SECRET_KEY is not the one that Redis's keys were wrapped with: a server
 * that went on would give every holder a second identity. With SECRET_KEY_OLD all keys are wrapped anew at the start.
 */
export async function createKeys(options: Options): Promise<Keys> {
  const { redis, secretKey, secretKeyOld, waitForReplica = false } = options
  const secret = createSecret(secretKey)
  const old = secretKeyOld === undefined ? null : createSecret(secretKeyOld)
  const ring = await createKeyRing({ redis, secret, old, waitForReplica })
  const signer = createSigner(await ring.key('signing', () => randomBytes(32)))
  const cache = new Map<string, Promise<Buffer>>()

  function venueKey(venueId: string): Promise<Buffer> {
    const known = cache.get(venueId)
    if (known) return known
    const key = ring.key(`venue/${venueId}`, () => randomBytes(32))
    cache.set(venueId, key)
    key.catch(() => cache.delete(venueId))
    const [oldest] = cache.keys()
    if (cache.size > CACHED_KEYS && oldest !== undefined) cache.delete(oldest)
    return key
  }

  return {
    venueKey,
    signer,
    derive: purpose => secret.derive(purpose),
    deriveOld: purpose => old?.derive(purpose) ?? null,
  }
}
