import { holderIndex } from './key-names'
import type { RedisClient } from './connect'
import type { Store } from './types'

/** One member of the index: all members of a holder stand together in its alphabetic order. */
export function holderMember(holderId: string, venueId: string): string {
  if (holderId.includes('|')) throw new Error('A holderId has no |')
  return `${holderId}|${venueId}`
}

/** Look-up of what `append` wrote: holder → venues. */
export function createHolderIndex(redis: RedisClient): Store['holders'] {
  return {
    venuesOf: async holderId => {
      // '}' is the character after '|'.
      const members = await redis.zrangebylex(holderIndex, `[${holderId}|`, `(${holderId}}`)
      return members.map(member => member.slice(holderId.length + 1))
    },
    add: async (holderId, venueId) => {
      await redis.zadd(holderIndex, 0, holderMember(holderId, venueId))
    },
    remove: async pairs => {
      if (pairs.length > 0)
        await redis.zrem(holderIndex, ...pairs.map(([holderId, venueId]) => holderMember(holderId, venueId)))
    },
  }
}
