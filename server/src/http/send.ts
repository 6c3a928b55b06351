import type { ServerResponse } from 'node:http'
import type { Refused } from '../refused'
import { retryAfter } from './failures'
import { apiHeaders, type Headers } from './secure-headers'

const none: Headers = {}
/** Names and values in turn, the form that node:http takes without another look at them. */
const always: readonly string[] = Object.entries({
  ...apiHeaders,
  'Content-Type': 'application/json; charset=utf-8',
}).flat(2)

/** Sends JSON with the headers of the API, unless the caller has gone. */
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  requestId: string,
  more: Headers = none,
): void {
  if (res.destroyed || res.headersSent) return
  const text = JSON.stringify(body)
  const own = ['Content-Length', String(Buffer.byteLength(text)), 'X-Request-Id', requestId]
  res.writeHead(status, more === none ? always.concat(own) : always.concat(own, Object.entries(more).flat(2)))
  res.end(text)
}

/** The header that tells when to ask again, for those refusals that pass. */
export function withRetryAfter(refused: Refused): Headers {
  const seconds = retryAfter(refused)
  return seconds === undefined ? none : { 'Retry-After': String(seconds) }
}
