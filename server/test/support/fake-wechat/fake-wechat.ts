import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createControl } from './control'
import { createPaths, failed } from './paths'
import type { FakeWechat } from './fake'
import { deliver, greets, type PushAddress, pushed, type PushedEvent } from './push'
import { createWorld, type Fault } from './world'

interface Options {
  port?: number
  appId?: string
  secret?: string
}

/** WeChat's servers as their documents describe them: 200 and text/plain to everything, the truth in the body. */
export async function startFakeWechat(options: Options = {}): Promise<FakeWechat> {
  const { port = 0, appId = 'wx1', secret = 'top secret' } = options
  const world = createWorld()
  const asked: FakeWechat['asked'] = []
  const faults: { path: string; fault: Fault; times: number }[] = []
  const sending = new Set<string>()
  const undelivered: string[] = []
  const paths = createPaths(world, { appId, secret }, sending)
  let takes = 0
  let pushAddress: PushAddress | null = null
  const telling = new Set<Promise<boolean>>()

  async function push(openid: string, event: PushedEvent): Promise<boolean> {
    if (pushAddress === null) return false
    const told = deliver(pushed(pushAddress, appId, openid, world.now(), event))
    telling.add(told)
    return await told.finally(() => telling.delete(told))
  }

  /** What WeChat says of its own accord: answers to the question, and messages that arrived. */
  function tellOf(openid: string, templateIds: readonly string[]): void {
    const List = templateIds.map(TemplateId => ({
      ...{ TemplateId, SubscribeStatusString: 'accept' as const, PopupScene: '0' },
    }))
    void push(openid, { Event: 'subscribe_msg_popup_event', List })
  }

  function tellOutcome(openid: string, TemplateId: string, MsgID: string): void {
    const ErrorCode = undelivered.shift() ?? '0'
    const ErrorStatus = ErrorCode === '0' ? 'success' : 'failed'
    void push(openid, {
      Event: 'subscribe_msg_sent_event',
      List: [{ TemplateId, MsgID, ErrorCode, ErrorStatus }],
    })
  }

  function faultOf(path: string): Fault | undefined {
    const found = faults.find(one => one.times > 0 && path.endsWith(one.path))
    if (found === undefined) return undefined
    found.times--
    return found.fault
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://fake')
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(Buffer.from(chunk as Uint8Array)) // a stream without encoding gives bytes
    const body = Buffer.concat(chunks).toString()
    const own = control(`${req.method} ${pathname}`, body)
    if (own !== null) return void res.setHeader('Content-Type', 'application/json').end(JSON.stringify(own))
    asked.push({ path: pathname, query: searchParams, body })
    const fault = faultOf(pathname)
    if (fault === 'slow') return
    if (fault === 'drop') return void res.socket?.destroy()
    res.setHeader('Content-Type', 'text/plain')
    if (typeof fault === 'object' && 'status' in fault) return void res.writeHead(fault.status).end('<html>')
    const path = paths.get(`${req.method} ${pathname}`)
    if (path === undefined) return void res.writeHead(404).end()
    if (typeof fault === 'object') return void res.end(JSON.stringify(failed(fault.errcode)))
    const { touser, template_id: templateId } = parse(body)
    const given = path({ query: searchParams, body: parse(body) })
    if (pathname.endsWith('subscribe/send') && 'msgid' in given)
      tellOutcome(String(touser), String(templateId), String(given.msgid))
    if (fault === 'lost') return void res.socket?.destroy()
    if (typeof touser === 'string' && takes > 0 && !sending.has(touser)) {
      sending.add(touser)
      await new Promise(resolve => setTimeout(resolve, takes))
      sending.delete(touser)
    }
    if (Buffer.isBuffer(given)) res.setHeader('Content-Type', 'image/jpeg').end(given)
    // An id is a number there, longer than JavaScript can write one.
    else res.end(JSON.stringify(given).replace(/"msgid":"(\d+)"/, '"msgid":$1'))
  }

  async function goAway(): Promise<void> {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.socket?.destroy())
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address of this kind.
  const address = server.address() as AddressInfo
  const fake: FakeWechat = {
    ...world,
    accept(openid, templateIds, count) {
      world.accept(openid, templateIds, count)
      tellOf(openid, templateIds)
    },
    async pushTo(given) {
      const isThere = await greets(given)
      pushAddress = isThere ? given : null
      return isThere
    },
    push,
    async decline(openid, templateIds) {
      for (const id of templateIds) world.people.get(openid)?.set(id, 0)
      const List = templateIds.map(TemplateId => ({ TemplateId, SubscribeStatusString: 'reject' as const }))
      return await push(openid, { Event: 'subscribe_msg_change_event', List })
    },
    url: `http://127.0.0.1:${address.port}`,
    appId,
    secret,
    asked,
    fault: (path, fault, times = 1) => void faults.push({ path, fault, times }),
    losesNext: (code, times = 1) => void undelivered.push(...new Array<string>(times).fill(code)),
    sendingTakes: ms => void (takes = ms),
    goAway,
    async comeBack() {
      server.listen(address.port, '127.0.0.1')
      await once(server, 'listening')
    },
    async close() {
      pushAddress = null
      await Promise.allSettled(telling)
      await goAway()
    },
  }
  const control = createControl(fake)
  return fake
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
