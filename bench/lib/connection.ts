import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  body: string
}

/** One keep-alive HTTP/1.1 connection that sends one request after another: light, so that the server is what is measured. */
export interface Connection {
  /** Sends a whole request and gives its answer; rejects when the connection ends first. */
  ask(request: string): Promise<Answer>
  close(): void
}

export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(wrap(socket))
    })
  })
}

function wrap(socket: Socket): Connection {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null
  let received = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    const answer = parse(received)
    if (answer === null) return
    received = received.slice(answer.length)
    waiting?.resolve(answer)
  })
  const fail = () => waiting?.reject(new Error('the connection ended before the answer'))
  socket.on('error', fail)
  socket.on('close', fail)
  return {
    ask: request =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        if (socket.destroyed) fail()
        else socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

/** The first whole answer in what was received; all servers here send Content-Length. */
function parse(received: string): (Answer & { length: number }) | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, end))?.[1] ?? 0)
  const total = end + 4 + length
  if (received.length < total) return null
  return { status: Number(received.slice(9, 12)), body: received.slice(end + 4, total), length: total }
}

/** The text of a POST with a JSON body. */
export function post(path: string, body: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return (
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`
  )
}

export function get(path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}\r\n`
}
