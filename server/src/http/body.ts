import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { Refused } from '../refused'

const JSON_TYPE = /^application\/json\s*(?:;|$)/i
const OTHER_CHARSET = /charset\s*=\s*"?(?!utf-?8)/i

/** The JSON of a request; none counts as `{}`. Throws Refused: `body/too_large` and `request/unsupported` before reading. */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  const { 'content-length': length, 'transfer-encoding': chunked } = req.headers
  if (length === '0' || (length === undefined && chunked === undefined)) return {}
  if (Number(length) > limit) throw new Refused('body/too_large')
  const type = req.headers['content-type'] ?? ''
  const encoding = req.headers['content-encoding'] ?? 'identity'
  const bytes = await readBytes(req, limit)
  if (bytes.length === 0) return {}
  if (!JSON_TYPE.test(type) || OTHER_CHARSET.test(type) || encoding !== 'identity')
    throw new Refused('request/unsupported')
  if (!isUtf8(bytes)) throw new Refused('body/not_json')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refused('body/not_json')
  }
}

/** All bytes of a request. Rejects with `body/too_large`, and with `body/not_json` when the caller hangs up. */
export function readBytes(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let first: Buffer | null = null
    let rest: Buffer[] | null = null
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What is too much is still read to its end: closing at once would cut off the answer, too.
      if (size > limit) reject(new Refused('body/too_large'))
      else if (first === null) first = chunk
      else (rest ??= [first]).push(chunk)
    })
    req.on('end', () => resolve(rest === null ? (first ?? Buffer.alloc(0)) : Buffer.concat(rest, size)))
    req.on('error', reject)
    // A caller who hung up in the middle: nobody is left to answer.
    req.on('close', () => req.complete || reject(new Refused('body/not_json')))
  })
}
