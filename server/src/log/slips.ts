import type { RedisClient } from './connect'
import { slipsPrinted } from './key-names'
import type { Store } from './types'

/** `Store.slips`: a count to go by, of which one more or less does no harm, and so no part of a log. */
export function createSlips(redis: RedisClient): Store['slips'] {
  return {
    add: async deviceId => {
      await redis.hincrby(slipsPrinted, deviceId, 1)
    },
    printed: async deviceIds => {
      if (deviceIds.length === 0) return []
      return (await redis.hmget(slipsPrinted, ...deviceIds)).map(Number)
    },
    restart: async deviceId => {
      await redis.hdel(slipsPrinted, deviceId)
    },
  }
}
