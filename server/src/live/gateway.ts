import type { Server as HttpServer } from 'node:http'
import type { BaseLogger } from 'pino'
import { type Socket, Server } from 'socket.io'
import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import {
  type ClientEvents,
  handshake,
  parseTopic,
  PROTOCOL,
  type ServerEvents,
  type WatchAck,
} from '@paihao/shared/contract/sockets'
import type { Caller } from '../auth/caller'
import type { NoticeMessage } from '@paihao/shared/contract/notice'
import { Refused } from '../refused'
import type { Venues } from '../venues/venues'
import { createDeviceTeller, type DevicesToTell } from './tell-devices'
import { tellPages } from './tell-pages'
import { createBroadcast } from './broadcast'
import { createRooms } from './rooms'
import { roomOf } from './topics'
import type { WatchService } from './watch-service'

interface SocketData {
  caller: Caller
  token: string | undefined
  language: string | undefined
  topics: Map<string, { room: string; venueId: string | null }>
}
type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>

/** How many topics one socket may watch. */
const TOPICS = 50
/** How often (ms) it is looked up whether staff and devices are still logged in. */
const LOOK_AGAIN = 5_000
/** How often (ms) watched venues are kept from leaving memory. */
const KEEP = 60_000

export interface Gateway {
  /** Open connections, and those of them that are neither a holder's nor a passer-by's. */
  connections(): { all: number; ofStaff: number }
  /** Shows a notice to the holder's pages on this server; null when there are none, else whether one said so in time. */
  tell(notice: NoticeMessage, withinMs: number): Promise<boolean> | null
  /** Ends every connection; clients come back to another server, or to this one when it is up again. */
  close(): void
}

interface Options {
  http: HttpServer
  venues: Venues
  watch: WatchService
  /** Who a token belongs to; throws Refused. */
  authenticate(token: string | undefined): Promise<Caller>
  devices: DevicesToTell
  /** An error as it crosses the wire, in the caller's language. */
  errorBody(error: unknown, language: string | undefined): { code: ErrorCode; message: string; id: string }
  /** A holder's page shows this ticket, or still does (`isNew` is false). */
  onPage(ticketId: string, venueId: string, isNew: boolean): void
  logger: BaseLogger
}

/** The sockets: who connects says who they are, watches topics, and is told of every change. The server decides who may watch what. */
export function createGateway(options: Options): Gateway {
  const { http, venues, watch, authenticate, errorBody, onPage, logger } = options
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>(http, {
    path: '/socket.io',
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 16_384,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
  })
  const rooms = createRooms(io)
  const broadcast = createBroadcast(rooms, venues)
  const watchers = new Map<string, number>()
  const deviceTeller = createDeviceTeller(options.devices, () => io.sockets.sockets.values(), logger)

  io.use((socket, next) => {
    const language = socket.handshake.headers['accept-language']
    admit(socket.handshake.auth)
      .then(({ caller, token }) => {
        socket.data.caller = caller
        socket.data.token = token
        socket.data.language = language
        socket.data.topics = new Map()
        next()
      })
      .catch((error: unknown) => {
        const body = errorBody(error, language)
        next(Object.assign(new Error(body.code), { data: body }))
      })
  })

  async function admit(auth: unknown): Promise<Pick<SocketData, 'caller' | 'token'>> {
    const said = handshake.safeParse(auth)
    if (!said.success || said.data.protocol !== PROTOCOL) throw new Refused('protocol/outdated')
    const { token } = said.data
    return { caller: await authenticate(token), token }
  }

  /** A log-in that has ended since, by whoever's hand, hears no more; what else may fail here ends nothing. */
  async function endIfLoggedOut(socket: LiveSocket): Promise<void> {
    if (!('sid' in socket.data.caller)) return
    try {
      await authenticate(socket.data.token)
    } catch (error) {
      if (error instanceof Refused) socket.disconnect(true)
      else logger.warn({ err: error }, 'Whether a connection is still logged in could not be looked up')
    }
  }

  async function watchTopic(socket: LiveSocket, name: unknown): Promise<WatchAck> {
    const topic = parseTopic(name)
    if (topic === null) throw new Refused('not_found')
    const { topics, caller } = socket.data
    const watched = await watch(caller, topic)
    const room = roomOf(topic.kind, topic.id, watched.viewer)
    const venueId = watched.venue?.info.venueId ?? null
    if (!socket.connected) throw new Refused('not_found')
    const isFirst = !rooms.has(room)
    if (!topics.has(String(name))) {
      // Counted here, behind the last wait: many may have been asked for at once.
      if (topics.size >= TOPICS) throw new Refused('rate/limited')
      topics.set(String(name), { room, venueId })
      if (venueId !== null) watchers.set(venueId, (watchers.get(venueId) ?? 0) + 1)
      await socket.join(room)
    }
    if (watched.venue !== null) broadcast.watched(watched.venue)
    if (topic.kind === 'ticket' && venueId !== null && caller.kind === 'holder')
      onPage(topic.id, venueId, true)
    // Taken after joining: whatever changes from here on is told.
    const now = watched.snapshot()
    if (isFirst) broadcast.told(room, now.cursor)
    return { ok: true, ...now }
  }

  function forget(socket: LiveSocket, name: string): void {
    const topic = socket.data.topics.get(name)
    if (topic === undefined) return
    socket.data.topics.delete(name)
    if (topic.venueId === null) return
    const left = (watchers.get(topic.venueId) ?? 1) - 1
    if (left > 0) watchers.set(topic.venueId, left)
    else {
      watchers.delete(topic.venueId)
      broadcast.unwatched(topic.venueId)
    }
  }

  io.on('connection', socket => {
    deviceTeller.connected(socket)
    socket.on('watch', (name, ack) => {
      if (typeof ack !== 'function') return
      watchTopic(socket, name).then(ack, (error: unknown) => {
        ack({ ok: false, error: errorBody(error, socket.data.language) })
      })
    })
    socket.on('unwatch', name => {
      const topic = socket.data.topics.get(name)
      if (topic === undefined) return
      forget(socket, name)
      void socket.leave(topic.room)
    })
    socket.on('disconnect', () => {
      for (const name of [...socket.data.topics.keys()]) forget(socket, name)
    })
  })

  const stopListening = venues.onCommitted(committed => {
    // A phone that its ticket was taken off hears no more of it; it comes back, asks, and is told so.
    for (const event of committed.events)
      if (event.type === 'reissued')
        for (const socket of [...pagesOf(event.ticketId)]) socket.disconnect(true)
    broadcast.committed(committed)
    const { facts } = committed.state.info
    if (facts.kind !== 'hallDay' || !committed.events.some(event => event.type === 'created')) return
    const room = roomOf('hall', facts.hallId, 'public')
    if (rooms.has(room))
      rooms.send(room, 'hall:changed', {
        cursor: facts.date.replaceAll('-', '.'),
        hallId: facts.hallId,
        venueId: committed.logId,
      })
  })

  function* pagesOf(ticketId: string): Generator<LiveSocket> {
    for (const id of io.sockets.adapter.rooms.get(`ticket/${ticketId}`) ?? []) {
      const socket = io.sockets.sockets.get(id)
      if (socket?.data.caller.kind === 'holder') yield socket
    }
  }

  const looking = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) void endIfLoggedOut(socket)
  }, LOOK_AGAIN)
  looking.unref()
  const keeping = setInterval(() => {
    for (const { data } of io.sockets.sockets.values())
      for (const [name, { venueId }] of data.topics)
        if (data.caller.kind === 'holder' && venueId !== null && name.startsWith('ticket/'))
          onPage(name.slice('ticket/'.length), venueId, false)
    for (const venueId of watchers.keys())
      venues.find(venueId).catch((error: unknown) => {
        logger.warn({ err: error, venueId }, 'A watched venue could not be kept in memory')
      })
  }, KEEP)
  keeping.unref()

  return {
    connections() {
      const isStaff = ({ data }: LiveSocket) => data.caller.kind === 'staff' || data.caller.kind === 'device'
      const ofStaff = [...io.sockets.sockets.values()].filter(isStaff).length
      return { all: io.engine.clientsCount, ofStaff }
    },
    tell: (notice, withinMs) => tellPages(pagesOf(notice.ticketId), notice, withinMs),
    close() {
      clearInterval(looking)
      clearInterval(keeping)
      stopListening()
      deviceTeller.close()
      broadcast.close()
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}
