import { randomUUID } from 'node:crypto'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import type { VenueJournal, Venues } from '../../venues/venues'
import type { VaultRows } from '../../log/vault-rows'
import { Refused } from '../../refused'
import { bidderOf } from '../../venues/bidder-rows'
import { masked, type StaffTickets } from '../bidders'
import { findTicket, staffNameIn } from '../finding'
import { move, moveTicket } from '../moving'

type DeskHandlers = Pick<
  Handlers,
  | 'recallTicket'
  | 'serveTicket'
  | 'missTicket'
  | 'requeueTicket'
  | 'transferTicket'
  | 'voidTicket'
  | 'undoTicket'
  | 'lookAtBidder'
  | 'reissueTicket'
>

interface Options {
  venues: Venues
  vaultRows: VaultRows
  staffTickets: StaffTickets
}

/** What the staff of a venue do with a ticket. */
export function createDeskHandlers({ venues, vaultRows, staffTickets }: Options): DeskHandlers {
  async function reply(journal: VenueJournal, ticket: Ticket) {
    const [forStaff] = await staffTickets(journal, [ticket])
    if (forStaff === undefined) throw new Error('a ticket has no view')
    return { status: 200 as const, body: { ticket: forStaff } }
  }

  /** A move that needs nothing but the ticket. */
  const plain =
    (type: 'recall' | 'serve' | 'miss' | 'requeue' | 'undo') =>
    async (caller: Caller, { ticketId }: { ticketId: string }) => {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ idempotencyKey }: { idempotencyKey: string | undefined }) =>
        await reply(journal, await moveTicket(journal, by, idempotencyKey, { type, ticketId }))
    }

  return {
    recallTicket: plain('recall'),
    serveTicket: plain('serve'),
    missTicket: plain('miss'),
    requeueTicket: plain('requeue'),
    undoTicket: plain('undo'),
    async reissueTicket(caller, { ticketId }) {
      const { journal, keys } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body: { reason }, idempotencyKey = randomUUID() }) => {
        const holderKey = keys.holderOfRequest(by, `reissue ${ticketId} ${idempotencyKey}`)
        const wish = { type: 'reissue', ticketId, holderKey, reason } as const
        const ticket = await moveTicket(journal, by, idempotencyKey, wish)
        const { body } = await reply(journal, ticket)
        return { status: 200, body: { ...body, claimCode: keys.claimCode(ticket) } }
      }
    },
    async lookAtBidder(caller, { ticketId }) {
      const { journal, ticket } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        await move(journal, by, idempotencyKey, { type: 'look', ticketId, ...body })
        const bidder = await bidderOf(venues, vaultRows, journal.logId, ticket)
        if (bidder === null) throw new Refused('not_found')
        const phone = body.sight === 'phone' ? bidder.phone : masked(bidder.phone)
        return { status: 200, body: { bidder: { ...bidder, phone } } }
      }
    },
    async transferTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const wish = { type: 'transfer', ticketId, ...body } as const
        return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish))
      }
    },
    async voidTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body: { reason }, idempotencyKey }) => {
        const wish = { type: 'void', ticketId, reason } as const
        return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish))
      }
    },
  }
}
