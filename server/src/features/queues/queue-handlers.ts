import { placesLeft, slotsOf } from '@paihao/shared/rules/appointments'
import type { Gate } from '@paihao/shared/rules/venue'
import type { Caller } from '../../auth/caller'
import { viewerOf } from '../../auth/venue-access'
import type { Handlers } from '../../http/handlers'
import type { Welcome } from '../../notify/newcomers'
import { Refused } from '../../refused'
import type { Venues } from '../../venues/venues'
import { boardView } from '../../venues/views/board-view'
import { instant } from '../../venues/views/instant'
import { queueSnapshot } from '../../venues/views/queue-view'
import type { StaffTickets } from '../bidders'
import { findQueue, findVenue, staffNameIn } from '../finding'
import { move, moveTicket } from '../moving'
import { createTakeService, takerIn } from '../tickets/take-service'
import { listTickets } from './venue-list'

type QueueHandlers = Pick<
  Handlers,
  | 'getQueue'
  | 'takeTicket'
  | 'getSlots'
  | 'openQueue'
  | 'pauseQueue'
  | 'closeQueue'
  | 'callTicket'
  | 'listVenueTickets'
  | 'getBoard'
  | 'getVenueCode'
>

/** What is done with a queue, and what a venue shows. */
export function createQueueHandlers(
  venues: Venues,
  staffTickets: StaffTickets,
  welcome: Welcome,
): QueueHandlers {
  const take = createTakeService(venues)

  const gate =
    (to: Gate) =>
    async (caller: Caller, { queueId }: { queueId: string }) => {
      const { journal } = await findQueue(venues, caller, queueId)
      const by = staffNameIn(caller, journal)
      return async ({ idempotencyKey }: { idempotencyKey: string | undefined }) => {
        await move(journal, by, idempotencyKey, { type: 'setGate', queueId, gate: to })
        const { queue } = await findQueue(venues, caller, queueId)
        return { status: 200 as const, body: queueSnapshot(journal.state, queue, 'staff', venues.now()) }
      }
    }

  return {
    async getQueue(caller, { queueId }) {
      const { journal, queue } = await findQueue(venues, caller, queueId)
      const venue = journal.state
      return () =>
        Promise.resolve({
          status: 200,
          body: queueSnapshot(venue, queue, viewerOf(caller, venue), venues.now()),
        })
    },
    async takeTicket(caller, { queueId }) {
      const { journal } = await findQueue(venues, caller, queueId)
      const keys = await venues.keysOf(journal.logId)
      const taker = takerIn(caller, journal)
      return async ({ body, idempotencyKey, language }) => {
        const taken = await take({ taker, journal, keys, queueId, body, idempotencyKey })
        await welcome(caller, journal.state, taken.body.ticket.ticketId, language)
        return taken
      }
    },
    async getSlots(caller, { queueId }) {
      const { journal, queue } = await findQueue(venues, caller, queueId)
      const now = venues.now()
      const slots = slotsOf(journal.state, queue)
        .filter(at => at > now)
        .map(at => ({ at: instant(at), left: placesLeft(journal.state, queue, at) }))
      return () => Promise.resolve({ status: 200, body: { slots } })
    },
    openQueue: gate('open'),
    pauseQueue: gate('paused'),
    closeQueue: gate('closed'),
    async callTicket(caller, { queueId }) {
      const { journal } = await findQueue(venues, caller, queueId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const wish = { type: 'call', queueId, ...body } as const
        const ticket = await moveTicket(journal, by, idempotencyKey, wish)
        const [forStaff] = await staffTickets(journal, [ticket])
        if (forStaff === undefined) throw new Error('a ticket has no view')
        return { status: 200, body: { ticket: forStaff } }
      }
    },
    async listVenueTickets(caller, { venueId }) {
      const journal = await findVenue(venues, caller, venueId)
      staffNameIn(caller, journal)
      return async ({ query }) => {
        const { tickets, next } = listTickets(journal.state, query)
        return { status: 200, body: { tickets: await staffTickets(journal, tickets), next } }
      }
    },
    async getBoard(caller, { venueId }) {
      const { state: venue } = await findVenue(venues, caller, venueId)
      return () =>
        Promise.resolve({ status: 200, body: boardView(venue, viewerOf(caller, venue), venues.now()) })
    },
    async getVenueCode(caller, { venueId }) {
      const { state: venue } = await findVenue(venues, caller, venueId)
      const viewer = viewerOf(caller, venue)
      if (viewer !== 'staff' && viewer !== 'screen' && viewer !== 'kiosk') throw new Refused('role/forbidden')
      const keys = await venues.keysOf(venueId)
      return () => {
        const now = venues.now()
        const { code, expiresAt } = keys.screenCode(now)
        const shown = { code, expiresAt: instant(expiresAt) }
        if (viewer !== 'staff') return Promise.resolve({ status: 200, body: shown })
        const desk = keys.deskCode(now)
        const told = { deskCode: desk.code, deskCodeExpiresAt: instant(desk.expiresAt) }
        return Promise.resolve({ status: 200, body: { ...shown, ...told } })
      }
    },
  }
}
