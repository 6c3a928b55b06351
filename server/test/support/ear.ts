import { PROTOCOL } from '@paihao/shared/contract/sockets'
import { io } from 'socket.io-client'
import type { Room } from './opening-day'
import type { ServerProcess } from './server-process'

/** Somebody who watches all of a room that can be watched, through every restart of the server, and keeps each frame. */
export interface Ear {
  /** All that was said so far. */
  heard(): string
  /** Watches this ticket too. */
  watchTicket(ticketId: string): void
  close(): void
}

/** Listens in on a room: with a token, or as a stranger. */
export function listenIn({ url }: ServerProcess, { venueId, queueId }: Room, token?: string): Ear {
  const frames: string[] = []
  const topics = [`queue/${queueId}`, `board/${venueId}`]
  const socket = io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    auth: { protocol: PROTOCOL, ...(token === undefined ? {} : { token }) },
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
  })
  const watch = (topic: string) =>
    socket.emit('watch', topic, (ack: unknown) => frames.push(JSON.stringify(ack)))
  socket.on('connect', () => topics.forEach(watch))
  socket.onAny((name: string, message: unknown) => frames.push(`${name} ${JSON.stringify(message)}`))
  return {
    heard: () => frames.join('\n'),
    watchTicket(ticketId) {
      topics.push(`ticket/${ticketId}`)
      watch(`ticket/${ticketId}`)
    },
    close: () => void socket.disconnect(),
  }
}
