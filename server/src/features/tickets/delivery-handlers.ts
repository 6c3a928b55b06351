import type { Delivery as Recorded } from '@paihao/shared/contract/ticket'
import type { Delivery, Ticket } from '@paihao/shared/rules/ticket'
import type { VaultRow } from '../../log/types'
import type { Handlers } from '../../http/handlers'
import type { VenueJournal, Venues } from '../../venues/venues'
import type { StaffTickets } from '../bidders'
import { findTicket, staffNameIn } from '../finding'
import { moveTicket } from '../moving'
import type { Notes } from '../notes'

interface Options {
  venues: Venues
  staffTickets: StaffTickets
  notes: Notes
}

/** What the desk writes up of a bid that was handed over, and how that is put right. */
export function createDeliveryHandlers({
  venues,
  staffTickets,
  notes,
}: Options): Pick<
  Handlers,
  'finishTicket' | 'correctTicket' | 'replaceTicket' | 'withdrawTicket' | 'setAbsence'
> {
  async function reply(journal: VenueJournal, ticket: Ticket) {
    const [forStaff] = await staffTickets(journal, [ticket])
    if (forStaff === undefined) throw new Error('a ticket has no view')
    return { status: 200 as const, body: { ticket: forStaff } }
  }

  /** A delivery as the log keeps it: the remark goes into the vault. */
  async function kept(
    venueId: string,
    { remark, ...facts }: Recorded,
  ): Promise<{ delivery: Delivery; beside: { vault?: VaultRow } }> {
    if (remark === undefined) return { delivery: facts, beside: {} }
    const { note, vault } = await notes.seal(venueId, remark)
    return { delivery: { ...facts, note }, beside: { vault } }
  }

  return {
    async finishTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const wish = { type: 'finish', ticketId } as const
        if (body.delivery === undefined)
          return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish))
        const { delivery, beside } = await kept(journal.logId, body.delivery)
        return await reply(
          journal,
          await moveTicket(journal, by, idempotencyKey, { ...wish, delivery }, beside),
        )
      }
    },
    async correctTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const { delivery, beside } = await kept(journal.logId, body.delivery)
        const { reason, reinstate } = body
        const again = reinstate === undefined ? {} : { reinstate }
        const wish = { type: 'correct', ticketId, delivery, reason, ...again } as const
        return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish, beside))
      }
    },
    async replaceTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const { delivery, beside } = await kept(journal.logId, body.delivery)
        const wish = { type: 'replace', ticketId, delivery } as const
        return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish, beside))
      }
    },
    async withdrawTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body: { remark }, idempotencyKey }) => {
        const { note, vault } =
          remark === undefined ? { note: undefined } : await notes.seal(journal.logId, remark)
        const wish = { type: 'withdraw', ticketId, ...(note === undefined ? {} : { note }) } as const
        const beside = vault === undefined ? {} : { vault }
        return await reply(journal, await moveTicket(journal, by, idempotencyKey, wish, beside))
      }
    },
    async setAbsence(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) =>
        await reply(
          journal,
          await moveTicket(journal, by, idempotencyKey, { type: 'setAbsence', ticketId, ...body }),
        )
    },
  }
}
