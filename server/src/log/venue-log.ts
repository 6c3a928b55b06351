import type { BaseLogger } from 'pino'
import { createAppend } from './append'
import type { RedisConnections } from './connect'
import { createEndGuard } from './end-guard'
import { createFollow } from './follow'
import { logKeys } from './key-names'
import { parseClock, parseEntries } from './replies'
import type { VenueLog } from './types'

interface Options {
  redis: RedisConnections
  /** This server's name, different from every other server's. */
  me: string
  /** Acknowledge only what a replica has, too (`WAIT 1`). */
  waitForReplica?: boolean
  logger: BaseLogger
}

/**
 * The logs of one Redis. What `read`, `head` and `entry` give may not be on a replica yet: nothing may be acknowledged
 * on its ground alone; an `append` (an empty one, if there is nothing to write) makes sure.
 */
export function createVenueLog({ redis, me, waitForReplica = false, logger }: Options): VenueLog {
  const { main } = redis
  const untilEnd = createEndGuard(redis.closed)
  /** Logs that only this server follows: its own bytes need not come back to it. A newcomer reads the first from Redis. */
  const alone = new Set<string>()

  return {
    append: createAppend({ redis, me, waitForReplica, untilEnd, logger }),

    read: async (logId, after, count) =>
      parseEntries(await untilEnd(main.xrange(logKeys(logId).log, `(${after}`, '+', 'COUNT', count))),

    head: async logId => {
      // One pipeline, so that on a Cluster the clock is that of the log's own node.
      const question = main.pipeline().xrevrange(logKeys(logId).log, '+', '-', 'COUNT', 1).time()
      const results = await untilEnd(question.exec())
      const failed = results?.find(([error]) => error)?.[0]
      if (failed) throw failed
      const [last] = parseEntries(results?.[0]?.[1])
      return { id: last?.id ?? '0-0', time: parseClock(results?.[1]?.[1]) }
    },

    entry: async (logId, eventIndex) => {
      // The id counts the events up to the end of its entry: event 0 lies in the first entry with a count of 1 or more.
      const [found] = parseEntries(
        await untilEnd(main.xrange(logKeys(logId).log, `${eventIndex + 1}-0`, '+', 'COUNT', 1)),
      )
      return found ?? null
    },

    publish: (logId, id, payload) => {
      const { channel } = logKeys(logId)
      const message = alone.has(logId) ? id : `${id}\n${payload}`
      main.spublish(channel, message).then(
        receivers => {
          if (Number(receivers) > 1) alone.delete(logId)
          else alone.add(logId)
        },
        (error: unknown) => {
          logger.warn({ err: error, logId, id }, 'Not published; followers will find the gap')
        },
      )
    },

    follow: createFollow(redis.subscriber, logger),
  }
}
