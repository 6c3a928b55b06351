import { Cluster, Redis, type RedisOptions } from 'ioredis'
import type { BaseLogger } from 'pino'
import { parseRedisAddress, type RedisAddress } from './redis-address'

export type RedisClient = Redis | Cluster

export interface RedisConnections {
  main: RedisClient
  /** Appends go here, on a connection of its own: WAIT holds up whatever is sent behind it. */
  writer: RedisClient
  /** Sharded pub/sub only. */
  subscriber: RedisClient
  cluster: boolean
  /** Aborted by `close`. */
  closed: AbortSignal
  close(): Promise<void>
}

/** Connects to the Redis of REDIS_URL (syntax: `redis-address.ts`). Connections that break are made again for ever. */
export function createRedis(url: string, { logger }: { logger: BaseLogger }): RedisConnections {
  const address = parseRedisAddress(url)
  const open = (role: string) => watch(connect(address, role), role, logger)
  const closing = new AbortController()
  const main = open('main')
  const writer = open('writer')
  const subscriber = open('subscriber')
  return {
    main,
    writer,
    subscriber,
    cluster: address.kind === 'cluster',
    closed: closing.signal,
    close: async () => {
      closing.abort()
      await Promise.all([main, writer, subscriber].map(end))
    },
  }
}

function connect(address: RedisAddress, role: string): RedisClient {
  const options: RedisOptions = {
    ...address.options,
    connectionName: `paihao-${role}`,
    // Many small commands of one tick in one write: halves Redis's CPU a request.
    enableAutoPipelining: role === 'main',
    // A waiting person is told soon that the store is out of reach; appends do not give up, see append.ts.
    maxRetriesPerRequest: 5,
    // A peer that vanished without a word is noticed after this long.
    socketTimeout: 15_000,
    // ioredis waits this long when it is closed, also for what is closed already.
    disconnectTimeout: 500,
    retryStrategy: times => Math.min(25 * 2 ** times, 1000) + Math.random() * 50,
    // After a failover the old address may lead to a replica: connect anew, which asks for the master again.
    reconnectOnError: error => error.message.startsWith('READONLY'),
  }
  if (address.kind === 'cluster')
    return new Cluster(address.nodes, {
      redisOptions: options,
      enableAutoPipelining: role === 'main',
      shardedSubscribers: role === 'subscriber',
    })
  if (address.kind === 'sentinel')
    return new Redis({ ...options, sentinels: address.sentinels, enableTLSForSentinelMode: 'tls' in options })
  return new Redis(options)
}

/** Says once that a connection is lost, and once that it is back. */
function watch(client: RedisClient, role: string, logger: BaseLogger): RedisClient {
  let lost = false
  client.on('error', (error: Error) => {
    if (!lost) logger.warn({ err: error, role }, 'Redis is out of reach')
    lost = true
  })
  client.on('ready', () => {
    if (lost) logger.info({ role }, 'Redis is back')
    lost = false
  })
  return client
}

async function end(client: RedisClient): Promise<void> {
  // Between two attempts to connect there is nothing to close, and ioredis never says 'end'.
  const idle = client.status === 'end' || client.status === 'reconnecting'
  const ended = new Promise<void>(resolve => client.once('end', resolve))
  client.disconnect()
  if (!idle) await ended
}
