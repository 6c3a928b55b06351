export type EndGuard = <T>(work: Promise<T>) => Promise<T>

/**
 * Makes promises fail when the connections are closed. ioredis leaves the commands of a broken connection unsettled
 * when it is closed before it could connect again, and a server that stops would wait for them for ever.
 */
export function createEndGuard(closed: AbortSignal): EndGuard {
  const waiting = new Set<(error: Error) => void>()
  const closedError = () => new Error('The connection to Redis was closed')
  closed.addEventListener('abort', () => {
    for (const reject of waiting) reject(closedError())
  })
  return work => {
    if (closed.aborted) return Promise.reject(closedError())
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      work.then(resolve, reject).finally(() => waiting.delete(reject))
    })
  }
}
