import type { RedisClient } from './connect'
import { lastSeen, loginKey, loginsOf } from './key-names'
import type { Store } from './types'

/** `Store.logins`. An owner's log-ins stand in a set, so that a reset password ends them all. */
export function createLogins(redis: RedisClient): Store['logins'] {
  const revoke = async (sid: string) => {
    await redis.del(loginKey(sid))
  }

  /** Takes log-ins that ended by themselves out of the set, which has no time to live: a screen's lasts for years. */
  async function prune(owner: string): Promise<void> {
    const sids = await redis.smembers(loginsOf(owner))
    const alive = await Promise.all(sids.map(sid => redis.exists(loginKey(sid))))
    const ended = sids.filter((_sid, i) => alive[i] === 0)
    if (ended.length > 0) await redis.srem(loginsOf(owner), ...ended)
  }

  return {
    open: async ({ sid, owner, value, idleMs }) => {
      await prune(owner)
      // Value first: `prune` of a log-in at the same moment must not see a listed one without a value.
      await redis.set(loginKey(sid), value, 'PX', idleMs)
      await redis.sadd(loginsOf(owner), sid)
    },
    touch: (sid, idleMs) => redis.getex(loginKey(sid), 'PX', idleMs),
    noteSeen: async (owner, at) => {
      await redis.hset(lastSeen, owner, at)
    },
    lastSeen: async owners => {
      if (owners.length === 0) return []
      return (await redis.hmget(lastSeen, ...owners)).map(at => (at === null ? null : Number(at)))
    },
    revoke,
    revokeAll: async (owner, exceptSid) => {
      const sids = await redis.smembers(loginsOf(owner))
      await Promise.all(sids.filter(sid => sid !== exceptSid).map(revoke))
      await prune(owner)
    },
  }
}
