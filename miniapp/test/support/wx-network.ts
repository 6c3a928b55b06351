import { request as httpRequest } from 'node:http'
import WebSocket from 'ws'
import { type Callbacks, fail, succeed } from './wx-answers'

interface Options {
  /** Where requests and sockets really go, whatever server the package was built for. */
  server: string
  /** Makes an ArrayBuffer of the app's own realm: one of another would be lost silently. */
  makeBuffer: (bytes: Uint8Array) => ArrayBuffer
}
type Asked = Callbacks & { url: string; header?: Record<string, string> }

/** The requests and sockets of `wx`, over Node's own network. */
export function createWxNetwork({ server, makeBuffer }: Options) {
  const sockets = new Set<WebSocket>()
  let isOnline = true
  const hereOf = (url: string) =>
    url.replace(/^\w+:\/\/[^/]+/, server.replace(/^http/, url.startsWith('ws') ? 'ws' : 'http'))

  function request(options: Asked & { method?: string; data?: unknown }) {
    const { url, method = 'GET', header = {}, data } = options
    if (!isOnline) {
      fail('request', options, 'no network')
      return undefined
    }
    const sent = httpRequest(hereOf(url), { method, headers: header }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () =>
        succeed('request', options, {
          statusCode: answer.statusCode,
          header: answer.headers,
          data: parsed(text),
        }),
      )
    })
    sent.on('error', error => fail('request', options, error.message))
    sent.end(typeof data === 'string' ? data : undefined)
    return {
      abort: () => sent.destroy(),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }

  function connectSocket(options: Asked) {
    const { url, header } = options
    const socket = new WebSocket(hereOf(url), header === undefined ? {} : { headers: header })
    sockets.add(socket)
    if (!isOnline) socket.terminate()
    succeed('connectSocket', options)
    return {
      send(message: Callbacks & { data: string }) {
        if (socket.readyState !== WebSocket.OPEN) {
          fail('sendSocketMessage', message, 'not connected')
          return
        }
        socket.send(message.data, error =>
          error instanceof Error
            ? fail('sendSocketMessage', message, error.message)
            : succeed('sendSocketMessage', message),
        )
      },
      close(closing: Callbacks & { code?: number; reason?: string }) {
        socket.close(closing.code ?? 1000, closing.reason ?? '')
        succeed('closeSocket', closing)
      },
      onOpen: (listener: (event: object) => void) => socket.on('open', () => listener({ header: {} })),
      onError: (listener: (event: object) => void) =>
        socket.on('error', error => listener({ errMsg: error.message })),
      onClose: (listener: (event: object) => void) =>
        socket.on('close', (code, reason) => {
          sockets.delete(socket)
          listener({ code, reason: reason.toString() })
        }),
      onMessage: (listener: (event: object) => void) =>
        socket.on('message', (data, isBinary) => {
          // `ws` gives text as a Buffer too.
          const bytes = data as Buffer
          listener({ data: isBinary ? makeBuffer(bytes) : bytes.toString() })
        }),
    }
  }

  function close(): void {
    for (const socket of sockets) socket.terminate()
  }

  return {
    api: { request, connectSocket },
    openSockets: () => sockets.size,
    /** Tunnels and lifts: requests fail and sockets end until it is switched on again. */
    setOnline(online: boolean) {
      isOnline = online
      if (!online) close()
    },
    close,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
