import { WebSocket as EngineWebSocket } from 'engine.io-client'

type Data = string | ArrayBuffer

interface Closed {
  code?: number
  reason?: string
}

/** A connection as a mini-program has it. */
export interface SocketTask {
  send(options: { data: Data; fail?: (error: unknown) => void }): void
  close(options: { code?: number; reason?: string; fail?: (error: unknown) => void }): void
  onOpen(listener: () => void): void
  onClose(listener: (closed: Closed) => void): void
  onError(listener: (error: { errMsg: string }) => void): void
  onMessage(listener: (message: { data: Data }) => void): void
}

/** `Taro.connectSocket`. */
export type ConnectSocket = (options: {
  url: string
  fail: (error: unknown) => void
}) => Promise<SocketTask> | SocketTask

const ABNORMAL = 1006

/** The few parts of a browser's WebSocket that Engine.IO uses. */
export class TaskSocket {
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onclose: ((closed: Closed) => void) | null = null
  onmessage: ((message: { data: Data }) => void) | null = null
  onerror: ((error: unknown) => void) | null = null
  private task: SocketTask | null = null
  private state: 'connecting' | 'open' | 'closed' = 'connecting'

  constructor(connect: ConnectSocket, url: string) {
    // Engine.IO sets its handlers right after the constructor, and `connect` may answer in the same tick.
    Promise.resolve()
      .then(() => connect({ url, fail: error => this.failed(error) }))
      .then(task => this.begin(task))
      .catch((error: unknown) => this.failed(error))
  }

  send(data: Data): void {
    if (this.state !== 'open' || this.task === null) throw new Error('The socket is not open')
    this.task.send({ data, fail: error => this.failed(error) })
  }

  close(code = 1000, reason = ''): void {
    if (this.state === 'closed') return
    this.hangUp(code, reason)
    this.ended({ code, reason })
  }

  private begin(task: SocketTask): void {
    this.task = task
    task.onOpen(() => {
      if (this.state === 'closed') return this.hangUp()
      this.state = 'open'
      this.onopen?.()
    })
    task.onMessage(({ data }) => {
      if (this.state === 'open') this.onmessage?.({ data })
    })
    task.onError(error => this.failed(error))
    task.onClose(closed => this.ended(closed))
    if (this.state === 'closed') this.hangUp()
  }

  private failed(error: unknown): void {
    if (this.state === 'closed') return
    this.onerror?.(error)
    this.hangUp()
    this.ended({ code: ABNORMAL, reason: 'failed' })
  }

  private hangUp(code = 1000, reason = ''): void {
    try {
      this.task?.close({ code, reason, fail: () => undefined })
    } catch {
      // A task that never opened may refuse to be closed; it is gone all the same.
    }
  }

  private ended(closed: Closed): void {
    if (this.state === 'closed') return
    this.state = 'closed'
    this.onclose?.(closed)
  }
}

/** An Engine.IO transport over a mini-program's sockets: `io(url, { transports: [createWeappTransport(…)] })`. */
export function createWeappTransport(connect: ConnectSocket): typeof EngineWebSocket {
  return class WeappWebSocket extends EngineWebSocket {
    override createSocket(url: string): TaskSocket {
      return new TaskSocket(connect, url)
    }
    override doWrite(_packet: unknown, data: Data): void {
      // `ws` is what `createSocket` gave.
      const socket = this.ws as TaskSocket
      socket.send(data)
    }
  }
}
