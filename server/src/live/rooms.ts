import type { Server } from 'socket.io'
import type { ClientEvents, ServerEvents } from '@paihao/shared/contract/sockets'

export type LiveServer = Server<ClientEvents, ServerEvents>
type EventName = keyof ServerEvents
type MessageOf<N extends EventName> = Parameters<ServerEvents[N]>[0]

/** So many sockets get a message before the loop may do something else (emitting is synchronous). */
const SLICE = 250

/** Sends to rooms, large ones in slices, so that a call to thousands does not hold up everybody else. */
export interface Rooms {
  /** Whether anybody listens. */
  has(room: string): boolean
  /** Messages of one room arrive in the order of sending. */
  send<N extends EventName>(room: string, name: N, message: MessageOf<N>): void
}

export function createRooms(io: LiveServer): Rooms {
  const { rooms } = io.sockets.adapter
  const backlog = new Map<string, (() => void)[]>()

  /** Sends one message to a room slice by slice; the room's next message waits for it. */
  function inSlices(room: string, sockets: string[], emit: (to: string[]) => void): void {
    emit(sockets.splice(0, SLICE))
    if (sockets.length > 0) return void setImmediate(inSlices, room, sockets, emit)
    const next = backlog.get(room)?.shift()
    if (next === undefined) backlog.delete(room)
    else next()
  }

  return {
    has: room => rooms.has(room),
    send(room, name, message) {
      const start = () => {
        const emit = (to: string[] | string) => {
          // `emit` is typed by name; the pair belongs together by `send`'s own type.
          const broadcast = io.local.to(to) as unknown as { emit(name: string, message: unknown): void }
          broadcast.emit(name, message)
        }
        inSlices(room, [...(rooms.get(room) ?? [])], emit)
      }
      const waiting = backlog.get(room)
      if (waiting !== undefined) return void waiting.push(start)
      backlog.set(room, [])
      start()
    },
  }
}
