import type { RedisClient } from './connect'
import { failureKey } from './key-names'
import type { Store } from './types'

/**
 * A counter stays this long after its window. A write to a key whose time is up would be stored together with its
 * removal, as MULTI..EXEC (see append.lua); so a counter is never added to near its end, but begun anew.
 */
const GRACE_MS = 5000

/** `Store.failures`: one counter a pair of account and address. */
export function createFailures(redis: RedisClient): Store['failures'] {
  return {
    add: async (account, address, windowMs) => {
      const key = failureKey(account, address)
      if ((await redis.pttl(key)) <= GRACE_MS) {
        await redis.del(key)
        if ((await redis.set(key, '1', 'PX', windowMs + GRACE_MS, 'NX')) === 'OK') return 1
      }
      return redis.incr(key)
    },
    read: async (account, address) => {
      const key = failureKey(account, address)
      const [count, left] = await Promise.all([redis.get(key), redis.pttl(key)])
      return left > GRACE_MS
        ? { count: Number(count ?? 0), endsIn: left - GRACE_MS }
        : { count: 0, endsIn: 0 }
    },
    clear: async (account, address) => {
      await redis.del(failureKey(account, address))
    },
  }
}
