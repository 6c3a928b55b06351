import type { StubApi } from './stub-api'

type Listener = (...given: never[]) => void
type Ack = (failed: Error | null, reply: unknown) => void

/** A socket of Socket.IO's client, as far as `live` uses it, that a test moves by hand. */
export function createLiveSocket(api: () => StubApi | null) {
  const listeners = new Map<string, Listener>()
  const watched: string[] = []
  const tokens: (string | null)[] = []
  let token: () => string | null = () => null

  /** Slow: the server's answer to a connection is given by `answer`. */
  const line = { isSlow: false }
  const socket = {
    connected: false,
    /** Connected, or about to be. */
    active: false,
    on(event: string, listener: Listener) {
      listeners.set(event, listener)
      return socket
    },
    connect() {
      tokens.push(token())
      socket.active = true
      if (!line.isSlow) answer()
      return socket
    },
    disconnect() {
      socket.connected = false
      socket.active = false
      return socket
    },
    timeout: () => socket,
    emit(event: string, topic: string, ack?: Ack) {
      if (event !== 'watch') return
      watched.push(topic)
      const found = api()?.watch(topic) ?? null
      const refused = { ok: false, error: { code: 'not_found', message: '', id: '' } }
      ack?.(null, found === null ? refused : { ok: true, ...found })
    },
  }

  /** The server lets it in. */
  function answer(): void {
    socket.connected = true
    tell('connect')
  }

  /** What the server would send. */
  function tell(event: string, ...given: unknown[]): void {
    // Each listener is called with what the event of its name carries.
    ;(listeners.get(event) as ((...all: unknown[]) => void) | undefined)?.(...given)
  }

  return {
    socket,
    line,
    answer,
    tell,
    watched,
    tokens,
    connect(given: () => string | null) {
      token = given
      return socket
    },
  }
}
