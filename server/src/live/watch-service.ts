import type { TopicKind } from '@paihao/shared/contract/sockets'
import type { Topic } from '@paihao/shared/contract/sockets'
import type { SnapshotOf } from '@paihao/shared/contract/sockets'
import type { Venue } from '@paihao/shared/rules/venue'
import { isSealed, maySee, type Viewer } from '@paihao/shared/rules/visibility'
import type { Caller } from '../auth/caller'
import { isStaffOf, isVisibleTo, viewerOf } from '../auth/venue-access'
import { Refused } from '../refused'
import type { Halls } from '../venues/halls'
import { venueIdOf } from '../venues/ids'
import type { Venues } from '../venues/venues'
import { boardView } from '../venues/views/board-view'
import { hallView } from '../venues/views/hall-view'
import { queueSnapshot } from '../venues/views/queue-view'
import { ticketSnapshot } from '../venues/views/ticket-view'
import { hallDayView } from '../venues/views/venue-view'

/** A topic that a caller may watch, and what it shows now. */
export interface Watched {
  viewer: Viewer
  /** Null for a hall, whose venue changes from day to day. */
  venue: Venue | null
  snapshot(): { cursor: string; snapshot: SnapshotOf<TopicKind> }
}

/** Finds a topic for a caller; throws Refused when there is none that they may see. */
export type WatchService = (caller: Caller, topic: Topic) => Promise<Watched>

export function createWatchService(venues: Venues, halls: Halls): WatchService {
  return async (caller, { kind, id }) => {
    if (kind === 'hall') return await watchHall(id)
    const journal = await venues.find(venueIdOf(id) ?? id)
    if (journal === undefined || !isVisibleTo(caller, journal.state)) throw new Refused('not_found')
    const venue = journal.state
    const viewer = viewerOf(caller, venue)
    if (kind === 'board') return watchBoard(venue, viewer)
    if (kind === 'queue') {
      if (!venue.queues.has(id)) await journal.current()
      if (!venue.queues.has(id)) throw new Refused('not_found')
      return watchQueue(venue, id, viewer)
    }
    if (!venue.tickets.has(id)) await journal.current()
    const ticket = venue.tickets.get(id)
    const mine =
      caller.kind === 'holder' && (await venues.keysOf(venue.info.venueId)).holder(caller.holder.holderId)
    if (ticket === undefined || (ticket.holderKey !== mine && isStaffOf(caller, venue) === null))
      throw new Refused('not_found')
    return watchTicket(venue, id, viewer)
  }

  function watchBoard(venue: Venue, viewer: Viewer): Watched {
    if (isSealed(venue, venues.now()) && !maySee(venue, viewer, 'calling', venues.now()))
      throw new Refused('role/forbidden')
    return {
      viewer,
      venue,
      snapshot() {
        const board = boardView(venue, viewer, venues.now())
        return { cursor: board.cursor, snapshot: board }
      },
    }
  }

  function watchQueue(venue: Venue, queueId: string, viewer: Viewer): Watched {
    return {
      viewer,
      venue,
      snapshot() {
        const queue = venue.queues.get(queueId)
        if (queue === undefined) throw new Refused('not_found')
        const snapshot = queueSnapshot(venue, queue, viewer, venues.now())
        return { cursor: snapshot.cursor, snapshot }
      },
    }
  }

  function watchTicket(venue: Venue, ticketId: string, viewer: Viewer): Watched {
    return {
      viewer,
      venue,
      snapshot() {
        const ticket = venue.tickets.get(ticketId)
        if (ticket === undefined) throw new Refused('not_found')
        const snapshot = ticketSnapshot(venue, ticket, venues.now())
        return { cursor: snapshot.cursor, snapshot }
      },
    }
  }

  async function watchHall(hallId: string): Promise<Watched> {
    const hall = await halls.find(hallId)
    if (hall === undefined) throw new Refused('not_found')
    const { state } = await halls.today(hall)
    const { facts } = state.info
    if (facts.kind !== 'hallDay') throw new Error(`${state.info.venueId} is no hall's day`)
    return {
      viewer: 'public',
      venue: null,
      snapshot: () => ({
        cursor: facts.date.replaceAll('-', '.'),
        snapshot: { hall: hallView(hall), today: hallDayView(state, facts, venues.now()) },
      }),
    }
  }
}
