import type { StubApi } from './stub-api'

type Listener = (...given: never[]) => void
type Ack = (failed: Error | null, reply: unknown) => void

/** A socket of Socket.IO's client, as far as `live` uses it, that a test moves by hand. */
export function createLiveSocket(api: () => StubApi | null) {
  const listeners = new Map<string, Listener>()
  const watched: string[] = []
  const tokens: (string | null)[] = []
  let token: () => string | null = () => null

  const socket = {
    connected: false,
    active: true,
    on(event: string, listener: Listener) {
      listeners.set(event, listener)
      return socket
    },
    connect() {
      tokens.push(token())
      socket.connected = true
      tell('connect')
      return socket
    },
    disconnect() {
      socket.connected = false
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

  /** What the server would send. */
  function tell(event: string, ...given: unknown[]): void {
    // Each listener is called with what the event of its name carries.
    ;(listeners.get(event) as ((...all: unknown[]) => void) | undefined)?.(...given)
  }

  return {
    socket,
    tell,
    watched,
    tokens,
    connect(given: () => string | null) {
      token = given
      return socket
    },
  }
}
