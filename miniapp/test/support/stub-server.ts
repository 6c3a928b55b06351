import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { createStubApi, type StubApi } from './stub-api'

export interface StubServer {
  readonly origin: string
  readonly api: StubApi
  /** Ends every connection; the clients come back by themselves. */
  dropSockets(): void
  close(): Promise<void>
}

/** The stub behind real HTTP and real Socket.IO, on a free port. `other` answers what is not the API. */
export async function startStubServer(
  other?: (path: string) => { type: string; body: Buffer } | null,
): Promise<StubServer> {
  const api = createStubApi()
  const http = createServer((req, res) => {
    const path = req.url ?? '/'
    const file = path.startsWith('/api/') ? null : (other?.(path.split('?')[0] ?? path) ?? null)
    if (file !== null) return void res.writeHead(200, { 'Content-Type': file.type }).end(file.body)
    void jsonOf(req).then(body => {
      const headers = Object.fromEntries(
        Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
      )
      const reply = api.handle({ method: req.method ?? 'GET', path, headers, body })
      res.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply.body))
    })
  })
  const io = new Server(http, { transports: ['websocket'] })
  io.on('connection', socket => {
    socket.on('watch', (topic: string, ack: (reply: unknown) => void) => {
      const watched = api.watch(topic)
      if (watched === null) {
        ack({ ok: false, error: { code: 'not_found', message: 'not found', id: 'e1' } })
        return
      }
      void socket.join(topic)
      ack({ ok: true, ...watched })
    })
    socket.on('unwatch', (topic: string) => void socket.leave(topic))
  })
  api.onTicket(ticketId => {
    const topic = `ticket/${ticketId}`
    io.to(topic).emit('ticket:changed', api.watch(topic)?.snapshot)
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is an object.
  const { port } = http.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    api,
    dropSockets: () => io.disconnectSockets(true),
    close: () => io.close(),
  }
}

async function jsonOf(req: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of req) text += String(chunk)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
