import { compareCursors } from '@paihao/shared/contract/cursor'
import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import { isErrorCode } from '@paihao/shared/contract/error-codes'
import { PROTOCOL } from '@paihao/shared/contract/sockets'
import type {
  ClientEvents,
  DeviceSettings,
  ServerEvents,
  SnapshotOf,
  TopicKind,
  TopicName,
  WatchAckOf,
} from '@paihao/shared/contract/sockets'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import type { LinkState } from './link-state'

/** How long (ms) a `watch` may go unanswered before the link counts as lost. */
const ANSWER_WITHIN = 6_000
/** How often (ms) every topic is asked for again, so that a lost last message or a dead line is found. */
const ASK_AGAIN = 20_000
/** Before a refused topic is asked for again (ms). */
const RETRY_REFUSED = 15_000

export interface TopicHandler<K extends TopicKind> {
  onSnapshot(snapshot: SnapshotOf<K>): void
  onRefused(error: { code: ErrorCode; message: string }): void
}

export interface Live {
  /** Follows a topic until the returned function is called: its state now, and again after every change and every lost link. */
  watch<K extends TopicKind>(kind: K, id: string, handler: TopicHandler<K>): () => void
  link(): LinkState
  onLink(listener: () => void): () => void
  /** Calls back with what has ever been set on this screen: at once if the server has said it, and after every change. */
  onSettings(listener: (message: DeviceSettings) => void): () => void
  close(): void
}

interface Watched {
  readonly kind: TopicKind
  readonly id: string
  readonly deliver: (snapshot: SnapshotOf<TopicKind>) => void
  readonly refuse: (error: { code: ErrorCode; message: string }) => void
  cursor: string | null
  retry: ReturnType<typeof setTimeout> | undefined
}

/** One connection of a page. It comes back by itself, with jitter, and then asks for every topic anew. */
export function createLive(
  token: string | undefined,
  onLoginLost: () => void,
  connect: (token: string | undefined) => Socket<ServerEvents, ClientEvents> = connectTo,
  reload: () => void = () => location.reload(),
): Live {
  const socket = connect(token)
  const watched = new Set<Watched>()
  const listeners = new Set<() => void>()
  const setters = new Set<(message: DeviceSettings) => void>()
  let settings: DeviceSettings | null = null
  let link: LinkState = { state: 'connecting', since: Date.now() }
  let isClosed = false

  function become(state: LinkState['state']): void {
    if (isClosed || link.state === state) return
    link = { state, since: Date.now() }
    for (const listener of listeners) listener()
  }

  function ask(one: Watched): void {
    clearTimeout(one.retry)
    one.cursor = null
    const name: TopicName = `${one.kind}/${one.id}`
    socket
      .timeout(ANSWER_WITHIN)
      .emit('watch', name, (failed: Error | null, reply: WatchAckOf<TopicKind>) => {
        if (!watched.has(one)) return
        if (failed !== null) return reconnect()
        if (!reply.ok) {
          one.refuse(reply.error)
          one.retry = setTimeout(() => socket.connected && ask(one), RETRY_REFUSED)
        } else if (one.cursor === null || compareCursors(reply.cursor, one.cursor) >= 0) {
          one.cursor = reply.cursor
          one.deliver(reply.snapshot)
        }
      })
  }

  function changed(kind: TopicKind, id: string, cursor: string, snapshot: SnapshotOf<TopicKind>): void {
    for (const one of watched) {
      if (one.kind !== kind || one.id !== id) continue
      if (one.cursor !== null && compareCursors(cursor, one.cursor) < 0) continue
      one.cursor = cursor
      one.deliver(snapshot)
    }
  }

  function askAll(): void {
    for (const one of watched) ask(one)
  }

  /** The line is dead though nobody has said so. */
  function reconnect(): void {
    // One that has ended is being made anew already; to connect by hand meanwhile would end Socket.IO's own attempts for good.
    if (!socket.connected) return
    become('lost')
    socket.disconnect().connect()
  }

  socket.on('connect', () => {
    become('live')
    askAll()
  })
  socket.on('disconnect', reason => {
    become('lost')
    // Socket.IO comes back by itself except when the server has closed the connection on purpose.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000 + Math.random() * 2000)
  })
  socket.on('connect_error', error => {
    const code = codeOf(error)
    if (code === 'protocol/outdated') become('outdated')
    else if (code === 'login/required') onLoginLost()
    else {
      become('lost')
      if (!socket.active) setTimeout(() => socket.connect(), 1000 + Math.random() * 2000)
    }
  })
  socket.on('ticket:changed', message => changed('ticket', message.ticket.ticketId, message.cursor, message))
  socket.on('queue:changed', message => changed('queue', message.queueId, message.cursor, message))
  socket.on('board:changed', message => changed('board', message.venueId, message.cursor, message))
  socket.on('hall:changed', message => {
    for (const one of watched) if (one.kind === 'hall' && one.id === message.hallId) ask(one)
  })

  // Said to screens and kiosks alone, by their staff.
  socket.on('device:reload', reload)
  socket.on('device:settings', message => {
    settings = message
    for (const listener of setters) listener(message)
  })

  const again = setInterval(() => socket.connected && askAll(), ASK_AGAIN)
  const offline = (): void => reconnect()
  window.addEventListener('offline', offline)

  return {
    watch(kind, id, handler) {
      const one: Watched = {
        kind,
        id,
        // A topic of this kind is only ever given snapshots of this kind: `ask` and `changed` match by kind and id.
        deliver: snapshot => handler.onSnapshot(snapshot as SnapshotOf<typeof kind>),
        refuse: error => handler.onRefused(error),
        cursor: null,
        retry: undefined,
      }
      watched.add(one)
      if (socket.connected) ask(one)
      return () => {
        watched.delete(one)
        clearTimeout(one.retry)
        const still = [...watched].some(other => other.kind === kind && other.id === id)
        if (!still && socket.connected) socket.emit('unwatch', `${kind}/${id}`)
      }
    },
    link: () => link,
    onLink(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSettings(listener) {
      setters.add(listener)
      if (settings !== null) listener(settings)
      return () => setters.delete(listener)
    },
    close() {
      clearInterval(again)
      window.removeEventListener('offline', offline)
      for (const one of watched) clearTimeout(one.retry)
      watched.clear()
      // One that is given up has not been lost.
      isClosed = true
      socket.disconnect()
    },
  }
}

function connectTo(token: string | undefined): Socket<ServerEvents, ClientEvents> {
  return io({
    path: '/socket.io',
    transports: ['websocket'],
    auth: { protocol: PROTOCOL, ...(token === undefined ? {} : { token }) },
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 8_000,
  })
}

/** The code that the server put into a refused handshake, or null for a plain network fault. */
function codeOf(error: Error): ErrorCode | null {
  const data: unknown = 'data' in error ? error.data : undefined
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined
  if (typeof code === 'string' && isErrorCode(code)) return code
  return isErrorCode(error.message) ? error.message : null
}
