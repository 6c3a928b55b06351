import { type Viewer } from '@paihao/shared/rules/visibility'
import type { VenueCommitted, Venues } from '../venues/venues'
import { boardView } from '../venues/views/board-view'
import { queueSnapshot } from '../venues/views/queue-view'
import { ticketSnapshot } from '../venues/views/ticket-view'
import { changesOf } from './changes'
import { createLineWatch, type LineChange, type LineWatch } from './line-watch'
import type { Rooms } from './rooms'
import { audiences, roomOf } from './topics'

/** How long (ms) the count of the waiting may lag in a burst of takes. */
const LAG = 150

interface Pending {
  timer: NodeJS.Timeout
  ticketIds: Set<string>
  queueIds: Set<string>
}

/** Tells the rooms of a venue what its committed events changed: one message a room, calls at once, bursts of takes together. */
export interface Broadcast {
  committed(committed: VenueCommitted): void
  /** From now on somebody watches this venue: places that leave and join its lines are told. */
  watched(venue: VenueCommitted['state']): void
  /** A room that was empty has been told its state up to this cursor: in a sealed session the next take must not be heard. */
  told(room: string, cursor: string): void
  /** Nobody watches this venue any more. */
  unwatched(venueId: string): void
  close(): void
}

export function createBroadcast(rooms: Rooms, venues: Venues): Broadcast {
  const lines = new Map<string, LineWatch>()
  const pending = new Map<string, Pending>()
  const sent = new Map<string, string>()

  function flush(venue: VenueCommitted['state'], { ticketIds, queueIds, timer }: Pending): void {
    const { venueId } = venue.info
    clearTimeout(timer)
    pending.delete(venueId)
    const now = venues.now()
    const moved = lines.get(venueId)?.look(ticketIds) ?? new Map<string, LineChange>()
    for (const viewer of audiences) {
      for (const queueId of queueIds) sendQueue(venue, queueId, viewer, now, moved.get(queueId))
      sendBoard(venue, viewer, now)
    }
  }

  function sendQueue(
    venue: VenueCommitted['state'],
    queueId: string,
    viewer: Viewer,
    now: number,
    moved: LineChange | undefined,
  ): void {
    const room = roomOf('queue', queueId, viewer)
    const queue = venue.queues.get(queueId)
    if (queue === undefined || !rooms.has(room)) return
    const snapshot = queueSnapshot(venue, queue, viewer, now)
    if (isStale(room, snapshot.cursor)) return
    const places = snapshot.waiting === null ? {} : moved
    rooms.send(room, 'queue:changed', { ...snapshot, queueId, ...places })
  }

  function sendBoard(venue: VenueCommitted['state'], viewer: Viewer, now: number): void {
    const room = roomOf('board', venue.info.venueId, viewer)
    if (!rooms.has(room)) return
    const board = boardView(venue, viewer, now)
    if (!isStale(room, board.cursor)) rooms.send(room, 'board:changed', board)
  }

  /** Whether this room has been told this already: in a sealed session most events change nothing that may be seen. */
  function isStale(room: string, cursor: string): boolean {
    if (sent.get(room) === cursor) return true
    sent.set(room, cursor)
    return false
  }

  return {
    committed({ state: venue, events }) {
      const { venueId } = venue.info
      const { ticketIds, queueIds, urgent } = changesOf(venue, events)
      const now = venues.now()
      for (const ticketId of ticketIds) {
        const room = roomOf('ticket', ticketId, 'holder')
        const ticket = rooms.has(room) ? venue.tickets.get(ticketId) : undefined
        if (ticket !== undefined) rooms.send(room, 'ticket:changed', ticketSnapshot(venue, ticket, now))
      }
      if (!lines.has(venueId)) return
      let batch = pending.get(venueId)
      if (batch === undefined) {
        const timer = setTimeout(() => flush(venue, pending.get(venueId) ?? made), LAG)
        const made: Pending = { timer, ticketIds: new Set(), queueIds: new Set() }
        pending.set(venueId, (batch = made))
      }
      for (const ticketId of ticketIds) batch.ticketIds.add(ticketId)
      for (const queueId of queueIds) batch.queueIds.add(queueId)
      if (urgent) flush(venue, batch)
    },
    watched(venue) {
      if (!lines.has(venue.info.venueId)) lines.set(venue.info.venueId, createLineWatch(venue))
    },
    told(room, cursor) {
      sent.set(room, cursor)
    },
    unwatched(venueId) {
      lines.delete(venueId)
      for (const room of sent.keys()) if (!rooms.has(room)) sent.delete(room)
    },
    close() {
      for (const { timer } of pending.values()) clearTimeout(timer)
    },
  }
}
