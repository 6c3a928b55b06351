import { createRedis } from '../../src/log/connect'
import type { VenueLog } from '../../src/log/types'
import { createVenueLog } from '../../src/log/venue-log'
import { silentLogger } from '../support/loggers'

/** A venue log with connections of its own; `close` ends them. */
export function logOn(url: string, { me = 'a', waitForReplica = false, logger = silentLogger } = {}) {
  const redis = createRedis(url, { logger })
  const log = createVenueLog({ redis, me, waitForReplica, logger })
  return { log, redis, close: () => redis.close() }
}

/** Appends the batches one after another; throws unless each is taken. */
export async function appendAll(
  log: VenueLog,
  logId: string,
  batches: { id: string; payload: string; head: string }[],
) {
  for (const batch of batches) {
    const reply = await log.append(logId, { at: 0, notAfter: 0, wantTurn: false, ...batch })
    if (reply.status !== 'OK') throw new Error(`${batch.id}: ${reply.status}`)
  }
}
