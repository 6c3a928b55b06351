import type { RedisClient } from './connect'
import { liveVenues, venuesByTime } from './key-names'
import type { Store } from './types'

/** `Store.venues`: the set of venues that are not finished, and the listed ones by the time they were made. */
export function createVenueIndex(redis: RedisClient): Store['venues'] {
  return {
    add: async (venueId, createdAt) => {
      // First the set that a starting server looks through: a venue missing there would not be closed in time.
      await redis.sadd(liveVenues, venueId)
      if (createdAt !== null) await redis.zadd(venuesByTime, createdAt, venueId)
    },

    page: async ({ limit, cursor }) => {
      const from = cursor === undefined ? { time: Infinity, venueId: '' } : parseCursor(cursor)
      const found: { venueId: string; time: number }[] = []
      // Venues of one instant share a score, so a page may begin among them: those already shown are passed over.
      for (let skip = 0; found.length <= limit;) {
        const rows = await rowsFrom(redis, from.time, skip, limit + 1)
        for (const row of rows)
          if (row.time < from.time || cursor === undefined || row.venueId < from.venueId) found.push(row)
        if (rows.length <= limit) break
        skip += rows.length
      }
      const page = found.slice(0, limit)
      const last = page.at(-1)
      const more = found.length > limit && last
      return { venueIds: page.map(row => row.venueId), next: more ? `${last.time}_${last.venueId}` : null }
    },

    live: () => redis.smembers(liveVenues),

    finished: async venueId => {
      await redis.srem(liveVenues, venueId)
    },

    remove: async venueId => {
      await redis.zrem(venuesByTime, venueId)
      await redis.srem(liveVenues, venueId)
    },
  }
}

/** Newest first; within one instant Redis gives the members from the last letter to the first. */
async function rowsFrom(redis: RedisClient, time: number, skip: number, count: number) {
  const max = time === Infinity ? '+inf' : time
  const flat = await redis.zrevrangebyscore(venuesByTime, max, '-inf', 'WITHSCORES', 'LIMIT', skip, count)
  const rows: { venueId: string; time: number }[] = []
  for (let i = 0; i + 1 < flat.length; i += 2)
    rows.push({ venueId: flat[i] ?? '', time: Number(flat[i + 1]) })
  return rows
}

/** `<createdAt>_<venueId>` of the last one shown. A cursor that is none starts behind everything. */
function parseCursor(cursor: string): { time: number; venueId: string } {
  const [, time, venueId] = /^(\d{1,15})_(.+)$/.exec(cursor) ?? []
  return time === undefined || venueId === undefined
    ? { time: 0, venueId: '' }
    : { time: Number(time), venueId }
}
