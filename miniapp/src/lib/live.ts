import { compareCursors } from '@paihao/shared/contract/cursor'
import { type ErrorCode, isErrorCode } from '@paihao/shared/contract/error-codes'
import type { NoticeMessage } from '@paihao/shared/contract/notice'
import type {
  ClientEvents,
  QueueChanged,
  ServerEvents,
  SnapshotOf,
  TopicKind,
  WatchAckOf,
} from '@paihao/shared/contract/sockets'
import type { NoticeKind } from '@paihao/shared/rules/notices'
import type { Socket } from 'socket.io-client'

/** How long (ms) a `watch` may go unanswered before the connection counts as lost. */
const ANSWER_WITHIN = 6_000
/** How often (ms) every topic is asked for again: finds a lost last message, and brings the band of time up to date. */
const ASK_AGAIN = 30_000
/** A page has shown something to somebody when it was in front for so long (ms); the server waits for three seconds. */
const SEEN_AFTER = 500
/** After the last topic (ms), so that going from page to page keeps the connection. */
const HANG_UP_AFTER = 5_000

export type LiveSocket = Socket<ServerEvents, ClientEvents>
export type LinkState = 'resting' | 'connecting' | 'live' | 'lost' | 'outdated'

export interface TopicListener<K extends TopicKind> {
  /** The topic's state now, never an older one than before. */
  onState(snapshot: SnapshotOf<K>, change: K extends 'queue' ? QueueChanged | null : null): void
  onRefused?(code: ErrorCode): void
  /** Of a ticket: of which notices its holder is told by whoever watches it. Absent: of all. */
  tells?(kind: NoticeKind): boolean
}

/** The phone's one connection. It opens with the first topic, rests in the background, and comes back with jitter. */
export interface Live {
  watch<K extends TopicKind>(kind: K, id: string, listener: TopicListener<K>): () => void
  link(): LinkState
  onLink(listener: () => void): () => void
  wake(): void
  /** The network is back: connects at once instead of at the next attempt. */
  hurry(): void
  rest(): void
}

interface Watched {
  readonly kind: TopicKind
  readonly id: string
  deliver(snapshot: SnapshotOf<TopicKind>, change: QueueChanged | null): void
  refuse(code: ErrorCode): void
  tells(kind: NoticeKind): boolean
  cursor: string | null
}

interface Options {
  connect(token: () => string | null): LiveSocket
  token(): string | null
  /** The server no longer knows the token. */
  onLoginLost(): void
}

export function createLive({ connect, token, onLoginLost }: Options): Live {
  const watched = new Set<Watched>()
  const listeners = new Set<() => void>()
  let link: LinkState = 'resting'
  let socket: LiveSocket | null = null
  let isAwake = true
  let usedToken: string | null = null
  let hangUp: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setInterval> | undefined

  function become(state: LinkState): void {
    if (link === state) return
    link = state
    for (const listener of listeners) listener()
  }

  function open(): LiveSocket {
    if (socket === null) socket = wired(connect(() => (usedToken = token())))
    if (link !== 'live') become('connecting')
    dial()
    again ??= setInterval(askAll, ASK_AGAIN)
    return socket
  }

  function close(): void {
    clearInterval(again)
    again = undefined
    socket?.disconnect()
    become('resting')
  }

  function wired(made: LiveSocket): LiveSocket {
    made.on('connect', () => {
      // Somebody has logged in while the line was being made.
      if (usedToken !== token()) {
        made.disconnect()
        return dial()
      }
      become('live')
      askAll()
    })
    made.on('disconnect', reason => {
      if (reason === 'io client disconnect') return
      become('lost')
      // Socket.IO comes back by itself except when the server has closed the connection on purpose.
      if (reason === 'io server disconnect') setTimeout(reopen, 1000 + Math.random() * 2000)
    })
    made.on('connect_error', error => {
      const code = codeOf(error)
      if (code === 'protocol/outdated') return become('outdated')
      become('lost')
      if (code === 'login/required') onLoginLost()
      if (!made.active) setTimeout(reopen, 1000 + Math.random() * 2000)
    })
    made.on('ticket:changed', message => changed('ticket', message.ticket.ticketId, message, null))
    made.on('queue:changed', message => changed('queue', message.queueId, message, message))
    made.on('board:changed', message => changed('board', message.venueId, message, null))
    // Said only of a page that stays in front for a moment: who is just turning away from it is told by a message.
    made.on('notice', (notice, ack) => {
      if (isSeen(notice)) setTimeout(() => isSeen(notice) && ack(), SEEN_AFTER)
    })
    made.on('hall:changed', message => {
      for (const one of watched) if (one.kind === 'hall' && one.id === message.hallId) ask(one)
    })
    return made
  }

  function isSeen({ ticketId, kind }: NoticeMessage): boolean {
    return (
      isAwake && [...watched].some(one => one.kind === 'ticket' && one.id === ticketId && one.tells(kind))
    )
  }

  function reopen(): void {
    if (isAwake && watched.size > 0) dial()
  }

  /** Once: to connect again while the server has not yet answered would greet it twice, and it hangs up on that. */
  function dial(): void {
    if (socket?.active === false) socket.connect()
  }

  function ask(one: Watched): void {
    if (socket?.connected !== true) return
    socket
      .timeout(ANSWER_WITHIN)
      .emit('watch', `${one.kind}/${one.id}`, (failed: Error | null, reply: WatchAckOf<TopicKind>) => {
        if (!watched.has(one)) return
        if (failed !== null) return lost()
        if (reply.ok) offer(one, reply.cursor, reply.snapshot, null)
        else one.refuse(reply.error.code)
      })
  }

  /** The line is dead though nobody has said so. */
  function lost(): void {
    // One that has ended is being made anew already; to connect by hand meanwhile would end Socket.IO's own attempts for good.
    if (socket?.connected !== true) return
    become('lost')
    socket.disconnect()
    reopen()
  }

  function askAll(): void {
    for (const one of watched) ask(one)
  }

  function changed(
    kind: TopicKind,
    id: string,
    snapshot: SnapshotOf<TopicKind> & { cursor: string },
    change: QueueChanged | null,
  ): void {
    for (const one of watched)
      if (one.kind === kind && one.id === id) offer(one, snapshot.cursor, snapshot, change)
  }

  function offer(
    one: Watched,
    cursor: string,
    snapshot: SnapshotOf<TopicKind>,
    change: QueueChanged | null,
  ): void {
    if (one.cursor !== null && compareCursors(cursor, one.cursor) < 0) return
    one.cursor = cursor
    one.deliver(snapshot, change)
  }

  return {
    watch(kind, id, listener) {
      type Kind = typeof kind
      const one: Watched = {
        kind,
        id,
        cursor: null,
        // A topic is only ever given what `ask` and `changed` matched by its kind and id.
        deliver: (snapshot, change) =>
          listener.onState(snapshot as SnapshotOf<Kind>, change as Parameters<typeof listener.onState>[1]),
        refuse: code => listener.onRefused?.(code),
        tells: noticed => listener.tells?.(noticed) ?? true,
      }
      watched.add(one)
      clearTimeout(hangUp)
      if (isAwake) {
        // Who has logged in since is somebody else to the server.
        if (socket?.connected === true && usedToken !== token()) socket.disconnect()
        if (socket?.connected === true) ask(one)
        else open()
      }
      return () => {
        watched.delete(one)
        const isLast = ![...watched].some(other => other.kind === kind && other.id === id)
        if (isLast && socket?.connected === true) socket.emit('unwatch', `${kind}/${id}`)
        if (watched.size === 0) hangUp = setTimeout(() => watched.size === 0 && close(), HANG_UP_AFTER)
      }
    },
    link: () => link,
    onLink(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wake() {
      isAwake = true
      if (watched.size > 0) open()
    },
    hurry() {
      if (link !== 'lost' || !isAwake || watched.size === 0) return
      socket?.disconnect()
      open()
    },
    rest() {
      isAwake = false
      close()
    },
  }
}

/** The code that the server put into a refused handshake, or null for a plain network fault. */
function codeOf(error: Error): ErrorCode | null {
  const data: unknown = 'data' in error ? error.data : undefined
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message
  return typeof code === 'string' && isErrorCode(code) ? code : null
}
