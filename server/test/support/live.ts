import { io, type Socket } from 'socket.io-client'
import {
  type ClientEvents,
  PROTOCOL,
  type ServerEvents,
  type TopicName,
  type WatchAck,
  watchAck,
} from '@paihao/shared/contract/sockets'
import { until } from './until'

type EventName = keyof ServerEvents
type MessageOf<N extends EventName> = Parameters<ServerEvents[N]>[0]
const names: readonly EventName[] = [
  'ticket:changed',
  'queue:changed',
  'board:changed',
  'hall:changed',
  'device:reload',
  'device:settings',
]

/** One connection, and everything that the server has said on it. */
export interface LiveClient {
  readonly socket: Socket<ServerEvents, ClientEvents>
  /** Every message so far, of whatever name. */
  readonly heard: readonly { name: EventName; message: unknown }[]
  of<N extends EventName>(name: N): MessageOf<N>[]
  watch(topic: TopicName): Promise<WatchAck>
  /** `watch`, for a topic that may be watched. */
  see(topic: TopicName): Promise<WatchAck & { ok: true }>
  /** Waits for a message that a condition holds of. */
  hear<N extends EventName>(name: N, holds?: (message: MessageOf<N>) => boolean): Promise<MessageOf<N>>
  close(): void
}

/** Opens a connection as it stands in the contract; `auth` is what the handshake says. */
export function openSocket(url: string, auth: object): Socket<ServerEvents, ClientEvents> {
  return io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    auth: { ...auth },
    forceNew: true,
    reconnection: false,
  })
}

/** Connects with a token, or without one. */
export async function connectLive(url: string, token?: string): Promise<LiveClient> {
  const socket = openSocket(url, { protocol: PROTOCOL, ...(token === undefined ? {} : { token }) })
  const heard: { name: EventName; message: unknown }[] = []
  for (const name of names) socket.on(name, (message: unknown) => heard.push({ name, message }))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })

  // A message has the form of its name.
  const of = <N extends EventName>(name: N) =>
    heard.filter(one => one.name === name).map(({ message }) => message as MessageOf<N>)
  const watch = async (topic: TopicName) => {
    const reply: unknown = await socket.timeout(5_000).emitWithAck('watch', topic)
    return watchAck.parse(reply)
  }
  return {
    socket,
    heard,
    of,
    watch,
    async see(topic) {
      const ack = await watch(topic)
      if (!ack.ok) throw new Error(`${topic}: ${ack.error.code}`)
      return ack
    },
    async hear(name, holds = () => true) {
      await until(() => of(name).some(holds), { what: `${name} (heard: ${JSON.stringify(heard)})` })
      const found = of(name).find(holds)
      if (found === undefined) throw new Error(`${name} is gone`)
      return found
    },
    close: () => void socket.disconnect(),
  }
}
