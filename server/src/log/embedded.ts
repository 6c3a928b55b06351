import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { BaseLogger } from 'pino'
import { repairAof } from './aof-repair'
import { checkRedisBinary } from './redis-binary'
import { chooseListening, redisConfig, urlOf } from './redis-config'
import { livingOwner, redisFiles, stopLeftover } from './redis-folder'
import { FOLDER_HELD, startGuarded, type GuardedRedis } from './redis-guard'
import { parseRedisAddress } from './redis-address'

export interface EmbeddedRedis {
  /** For `createRedis`; it stays the same when Redis has to be started again. */
  readonly url: string
  close(): Promise<void>
}

interface Options {
  dataDir: string
  logger: BaseLogger
  binary?: string
}

/**
 * A redis-server of this server's own, with its data under DATA_DIR/redis. It ends with this process, however that
 * ends, and is started again if it dies first. Throws, in sentences, when there is no redis-server, when a living
 * server holds the folder, and when the append-only file is damaged.
 */
export async function startEmbeddedRedis(options: Options): Promise<EmbeddedRedis> {
  const { dataDir, logger, binary = 'redis-server' } = options
  await checkRedisBinary(binary)
  const files = redisFiles(resolve(dataDir, 'redis'))
  mkdirSync(files.folder, { recursive: true, mode: 0o700 })
  chmodSync(files.folder, 0o700)
  const owner = livingOwner(files)
  if (owner !== null) throw new Error(heldBy(files.folder, `process ${owner}`))
  const listening = await chooseListening(files)
  const url = urlOf(listening)

  async function start(): Promise<GuardedRedis> {
    const leftover = await stopLeftover(files)
    if (leftover !== null)
      logger.warn({ redisPid: leftover }, 'Stopped a redis-server left over from an earlier run')
    repairAof(files.appendOnly, logger)
    writeFileSync(files.config, redisConfig(files, listening), { mode: 0o600 })
    const redis = startGuarded(binary, files, line => logger.debug({ line }, 'redis-server'))
    await untilAnswers(url, redis, files.folder)
    return redis
  }

  let current = await start()
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted

  async function startAgain(): Promise<GuardedRedis> {
    for (let pause = 100; ; pause = Math.min(pause * 2, 10_000)) {
      try {
        return await start()
      } catch (error) {
        logger.error({ err: error }, 'redis-server cannot be started, trying again')
        await sleep(pause, undefined, { signal: closing.signal })
      }
    }
  }

  async function supervise(): Promise<void> {
    for (;;) {
      const { code, words } = await current.gone
      if (isClosing()) return
      logger.error({ code, words }, 'redis-server died, starting it again')
      current = await startAgain()
      // Closed while Redis was being started.
      if (isClosing()) current.stop()
    }
  }

  const supervised = supervise().catch((error: unknown) => {
    if (!isClosing()) throw error
  })
  return {
    url,
    close: async () => {
      closing.abort()
      current.stop()
      await supervised
    },
  }
}

/** Waits until Redis has loaded its data and answers; throws its last words if it ends instead. */
async function untilAnswers(url: string, redis: GuardedRedis, folder: string): Promise<void> {
  const address = parseRedisAddress(url)
  const client = new Redis({ ...address.options, retryStrategy: () => 20, maxRetriesPerRequest: null })
  // Refused connections are what is waited through here.
  client.on('error', () => undefined)
  const ended = redis.gone.then(({ code, words }) => {
    if (code === FOLDER_HELD) throw new Error(heldBy(folder, 'another server'))
    throw new Error(`redis-server did not start (code ${code}):\n${words}`)
  })
  try {
    await Promise.race([client.ping(), ended])
  } finally {
    client.disconnect()
  }
}

function heldBy(folder: string, holder: string): string {
  return `${folder} is in use by ${holder}. Stop that server first, or give this one a DATA_DIR of its own.`
}
