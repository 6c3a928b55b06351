import type { RedisClient } from './connect'

/**
 * Makes promises fail when a client is closed. ioredis leaves the commands of a broken connection unsettled when it
 * is closed before it could connect again, and a server that stops would wait for them for ever.
 */
export function createEndGuard(client: RedisClient): <T>(work: Promise<T>) => Promise<T> {
  const waiting = new Set<(error: Error) => void>()
  const closed = () => new Error('The connection to Redis was closed')
  client.once('end', () => {
    for (const reject of waiting) reject(closed())
  })
  return work => {
    if (client.status === 'end') return Promise.reject(closed())
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      work.then(resolve, reject).finally(() => waiting.delete(reject))
    })
  }
}
