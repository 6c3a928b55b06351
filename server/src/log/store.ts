import type { RedisClient } from './connect'
import { createFailures } from './failures'
import { createHolderIndex } from './holder-index'
import { onceKey } from './key-names'
import { createLogins } from './logins'
import { createSlips } from './slips'
import type { Store } from './types'
import { createVenueIndex } from './venue-index'

/**
 * Short-lived keys and look-ups beside the logs. Every call writes with single commands only: a MULTI in the
 * append-only file, cut in the middle, would take what was acknowledged behind it along.
 */
export function createStore(redis: RedisClient): Store {
  return {
    logins: createLogins(redis),
    slips: createSlips(redis),
    failures: createFailures(redis),
    once: {
      put: async (kind, name, value, ttlMs) => {
        const key = onceKey(kind, name)
        // The read removes a value whose time is up, so that the write stands alone.
        if ((await redis.get(key)) !== null) return false
        return (await redis.set(key, value, 'PX', ttlMs, 'NX')) === 'OK'
      },
      peek: (kind, name) => redis.get(onceKey(kind, name)),
      take: (kind, name) => redis.getdel(onceKey(kind, name)),
    },
    venues: createVenueIndex(redis),
    holders: createHolderIndex(redis),
  }
}
