import type { RedisClient } from './connect'
import { logKeys } from './key-names'

/** The rows of the vault as they lie in Redis; `append` writes them, `vault.ts` opens them. */
export interface VaultRows {
  /** One row a ticket, null where there is none (erased, or never written). */
  read(logId: string, ticketIds: string[]): Promise<(string | null)[]>
  /** Takes rows out for good. The log stays whole: its events hold only commitments. */
  erase(logId: string, ticketIds: string[]): Promise<void>
}

export function createVaultRows(redis: RedisClient): VaultRows {
  return {
    read: async (logId, ticketIds) =>
      ticketIds.length === 0 ? [] : await redis.hmget(logKeys(logId).vault, ...ticketIds),
    erase: async (logId, ticketIds) => {
      if (ticketIds.length > 0) await redis.hdel(logKeys(logId).vault, ...ticketIds)
    },
  }
}
