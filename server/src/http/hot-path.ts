import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EndpointName } from '@paihao/shared/contract/endpoints'
import type { Serve } from './serve'

const BEFORE = '/api/queues/'
const BEHIND = '/tickets'
/** What needs no decoding and is one segment of a path. */
const PLAIN = /^[\w.~-]+$/

/**
 * Taking a number, the write that comes in thousands at once, without building Express's request and response, which
 * costs more than the take itself. All checks are those of every endpoint: only the matching of the path is done here.
 * Says whether the request was one of these; anything unusual goes the long way.
 */
export function createHotPath(
  serves: ReadonlyMap<EndpointName, Serve>,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  const take = serves.get('takeTicket')
  return (req, res) => {
    const { url = '', method } = req
    if (take === undefined || method !== 'POST' || !url.startsWith(BEFORE) || !url.endsWith(BEHIND))
      return false
    const queueId = url.slice(BEFORE.length, -BEHIND.length)
    if (!PLAIN.test(queueId)) return false
    void take(req, res, { queueId })
    return true
  }
}
