import type { RedisClient } from './connect'
import { contactKey, creditsKey, leaseKey, pageKey, pushKey } from './key-names'

/** An allowance nobody used for so long (ms) is forgotten. */
const CREDITS_KEPT = 400 * 24 * 3600_000

/** Who said that a message was allowed: the phone, or WeChat itself. Both may speak of the same tap. */
export type CreditSource = 'phone' | 'push'

/** How people can be reached beside the pages that are open, and which server does it. Single commands only (see store.ts). */
export interface Reach {
  contacts: {
    /** Replaces it, and shortens no time for which it is kept. */
    put(holderId: string, value: string, ttlMs: number): Promise<void>
    /** What is kept is so for this long from now, unless it is for longer already. */
    extend(holderId: string, ttlMs: number): Promise<void>
    get(holderId: string): Promise<string | null>
    erase(holderId: string): Promise<void>
  }
  /** Browsers to notify, by the key of a holder in one venue. */
  browsers: {
    put(holderKey: string, value: string, ttlMs: number): Promise<void>
    get(holderKey: string): Promise<string | null>
    erase(holderKey: string): Promise<void>
  }
  /** Messages that WeChat will still take for a holder, by template. */
  credits: {
    left(holderId: string, templateId: string): Promise<number>
    accept(holderId: string, templateId: string, source: CreditSource): Promise<void>
    /** Takes one where more than `keep` are left; `false` where not. Of two at once no more are given than there are. */
    spend(holderId: string, templateId: string, keep: number): Promise<boolean>
    refund(holderId: string, templateId: string): Promise<void>
    /** A message went by one that is not used up: it is remembered as if it had been allowed just now. */
    keep(holderId: string): Promise<void>
    /** One that was spent may not have been, by what WeChat answered or did not; `settled` when it is known after all. */
    doubted(holderId: string, templateId: string): Promise<void>
    settled(holderId: string, templateId: string): Promise<void>
    inDoubt(holderId: string, templateId: string): Promise<number>
    /** WeChat says that there is none. */
    empty(holderId: string, templateId: string): Promise<void>
  }
  pages: {
    opened(ticketId: string, at: number, ttlMs: number): Promise<void>
    /** One that opened earlier is still there. */
    kept(ticketId: string, ttlMs: number): Promise<void>
    /** When (ms) a page of it opened last, on whichever server; null: none is open. */
    openedAt(ticketId: string): Promise<number | null>
  }
  /** Whether this server may do a thing for `ttlMs` from now: nobody else had it, or it had it itself. */
  lease(name: string, server: string, ttlMs: number): Promise<boolean>
}

export function createReach(redis: RedisClient): Reach {
  async function figures(holderId: string, templateId: string) {
    const fields = ['phone', 'push', 'used'].map(one => `${templateId}:${one}`)
    const [phone = 0, push = 0, used = 0] = (await redis.hmget(creditsKey(holderId), ...fields)).map(Number)
    return { allowed: Math.max(phone, push), used }
  }
  const add = (holderId: string, field: string, by: number) => redis.hincrby(creditsKey(holderId), field, by)

  return {
    contacts: {
      put: async (holderId, value, ttlMs) => {
        const left = await redis.pttl(contactKey(holderId)) // -2: there is none
        await redis.set(contactKey(holderId), value, 'PX', Math.max(left, ttlMs))
      },
      extend: async (holderId, ttlMs) => {
        await redis.pexpire(contactKey(holderId), ttlMs, 'GT')
      },
      get: holderId => redis.get(contactKey(holderId)),
      erase: async holderId => {
        await redis.del(contactKey(holderId))
        await redis.del(creditsKey(holderId))
      },
    },
    browsers: {
      put: async (holderKey, value, ttlMs) => {
        await redis.set(pushKey(holderKey), value, 'PX', ttlMs)
      },
      get: holderKey => redis.get(pushKey(holderKey)),
      erase: async holderKey => {
        await redis.del(pushKey(holderKey))
      },
    },
    credits: {
      left: async (holderId, templateId) => {
        const { allowed, used } = await figures(holderId, templateId)
        return Math.max(0, allowed - used)
      },
      accept: async (holderId, templateId, source) => {
        await add(holderId, `${templateId}:${source}`, 1)
        await redis.pexpire(creditsKey(holderId), CREDITS_KEPT)
      },
      spend: async (holderId, templateId, keep) => {
        const used = await add(holderId, `${templateId}:used`, 1)
        const { allowed } = await figures(holderId, templateId)
        if (used <= allowed - keep) return true
        await add(holderId, `${templateId}:used`, -1)
        return false
      },
      keep: async holderId => {
        await redis.pexpire(creditsKey(holderId), CREDITS_KEPT)
      },
      refund: async (holderId, templateId) => {
        await add(holderId, `${templateId}:used`, -1)
      },
      doubted: async (holderId, templateId) => {
        await add(holderId, `${templateId}:doubt`, 1)
      },
      settled: async (holderId, templateId) => {
        // Meanwhile WeChat may have said that there is nothing left, which ended all doubt.
        if ((await add(holderId, `${templateId}:doubt`, -1)) < 0)
          await add(holderId, `${templateId}:doubt`, 1)
      },
      inDoubt: async (holderId, templateId) =>
        Number((await redis.hget(creditsKey(holderId), `${templateId}:doubt`)) ?? 0),
      empty: async (holderId, templateId) => {
        const { allowed } = await figures(holderId, templateId)
        // All: an answer that only one of the two tells of afterwards must count, and nothing is in doubt any more.
        const of = (field: string) => `${templateId}:${field}`
        const all = [of('phone'), allowed, of('push'), allowed, of('used'), allowed, of('doubt'), 0]
        await redis.hset(creditsKey(holderId), ...all)
      },
    },
    pages: {
      opened: async (ticketId, at, ttlMs) => {
        await redis.set(pageKey(ticketId), at, 'PX', ttlMs)
      },
      kept: async (ticketId, ttlMs) => {
        if ((await redis.pexpire(pageKey(ticketId), ttlMs)) === 0)
          await redis.set(pageKey(ticketId), 0, 'PX', ttlMs)
      },
      openedAt: async ticketId => {
        const at = await redis.get(pageKey(ticketId))
        return at === null ? null : Number(at)
      },
    },
    lease: async (name, server, ttlMs) => {
      const key = leaseKey(name)
      const holder = await redis.get(key)
      if (holder === null) return (await redis.set(key, server, 'PX', ttlMs, 'NX')) === 'OK'
      if (holder !== server) return false
      await redis.pexpire(key, ttlMs)
      return true
    },
  }
}
