import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** More than a hall's worth of phones may connect within one second. */
export const BACKLOG = 4096
/** Longer than load balancers keep theirs, so that they never send into a connection that is being closed. */
const KEEP_ALIVE = 65_000

export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE, headersTimeout: 20_000, requestTimeout: 30_000 },
    listener,
  )
  server.maxHeadersCount = 100
  return server
}

/** Takes no more connections, lets the requests under way finish (at most `withinMs`), then ends the rest. */
export async function drain(server: Server, withinMs: number): Promise<void> {
  if (!server.listening) return
  const done = new Promise<'closed'>(resolve => server.close(() => resolve('closed')))
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    // A connection that has just been answered may be kept open by the other side.
    server.closeIdleConnections()
    if ((await Promise.race([done, sleep(25)])) === 'closed') return
  }
  server.closeAllConnections()
  await done
}
