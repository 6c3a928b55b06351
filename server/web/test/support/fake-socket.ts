import type { ClientEvents, ServerEvents, WatchAck } from '@paihao/shared/contract/sockets'
import type { Socket } from 'socket.io-client'

type Listener = (...given: never[]) => void
type Ack = (failed: Error | null, reply?: WatchAck) => void

/** A socket whose server is the test: it hears what is watched, and answers when it likes. */
export interface FakeSocket {
  readonly socket: Socket<ServerEvents, ClientEvents>
  /** The watches that were asked for and not yet answered. */
  readonly asked: { topic: string; ack: Ack }[]
  readonly unwatched: string[]
  /** How often the page tried to connect by itself. */
  connects: number
  fire(event: string, ...given: unknown[]): void
}

export function createFakeSocket(): FakeSocket {
  const listeners = new Map<string, Listener>()
  const asked: FakeSocket['asked'] = []
  const unwatched: string[] = []
  const bare = {
    connected: false,
    active: true,
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    timeout: () => ({ emit: (_: 'watch', topic: string, ack: Ack) => asked.push({ topic, ack }) }),
    emit: (_: 'unwatch', topic: string) => unwatched.push(topic),
    connect() {
      fake.connects++
      return bare
    },
    disconnect() {
      bare.connected = false
      return bare
    },
  }
  const fake: FakeSocket = {
    // The page uses these few members of a socket and no others.
    socket: bare as unknown as FakeSocket['socket'],
    asked,
    unwatched,
    connects: 0,
    fire(event, ...given) {
      if (event === 'connect') bare.connected = true
      if (event === 'disconnect') bare.connected = false
      listeners.get(event)?.(...(given as never[])) // each test gives what its event carries
    },
  }
  return fake
}
