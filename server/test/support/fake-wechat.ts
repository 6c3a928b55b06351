import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeWechat {
  /** For WECHAT_API_URL. */
  readonly url: string
  /** What was asked, newest last. */
  readonly asked: URLSearchParams[]
  close(): Promise<void>
}

/** What these codes are answered with; every other is a person's, once. */
const FAULTS: Readonly<Record<string, number>> = {
  invalid: 40029,
  blocked: 40226,
  often: 45011,
  busy: -1,
}

/** WeChat's code2Session as it really answers: 200 and text/plain to everything, a code counts once. */
export async function startFakeWechat(): Promise<FakeWechat> {
  const asked: URLSearchParams[] = []
  const used = new Set<string>()
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://fake')
    asked.push(searchParams)
    const code = searchParams.get('js_code') ?? ''
    res.setHeader('Content-Type', 'text/plain')
    if (code === 'silence') return
    if (code === 'garbage' || pathname !== '/sns/jscode2session') return void res.end('<html>')
    const errcode = FAULTS[code] ?? (used.has(code) ? 40163 : 0)
    used.add(code)
    const [person] = code.split('#')
    const session = { openid: `o${person}`, session_key: 'c2VjcmV0', errcode, errmsg: 'ok' }
    res.end(JSON.stringify(errcode === 0 ? session : { errcode, errmsg: 'no' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
