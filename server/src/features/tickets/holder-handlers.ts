import { SHOW_STEP } from '@paihao/shared/proof/show-code'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import type { Store } from '../../log/types'
import type { Welcome } from '../../notify/newcomers'
import { Refused } from '../../refused'
import { personRow } from '../../venues/person-rows'
import { randomWord, venueIdOf } from '../../venues/ids'
import type { VenueJournal, Venues } from '../../venues/venues'
import { ticketSnapshot, ticketView } from '../../venues/views/ticket-view'
import type { StaffTickets } from '../bidders'
import { findTicket, findVenue } from '../finding'
import { moveTicket } from '../moving'
import { arrivalWay } from './arrival-way'
import { createDeskGuesses } from './desk-guesses'

type HolderHandlers = Pick<
  Handlers,
  | 'myTickets'
  | 'getTicket'
  | 'getReceipt'
  | 'getShowKey'
  | 'arriveTicket'
  | 'cancelTicket'
  | 'passTicket'
  | 'claimTicket'
>

interface Options {
  venues: Venues
  store: Store
  staffTickets: StaffTickets
  welcome: Welcome
}

/** What a holder does with their own tickets; staff and kiosks may look at them, too. */
export function createHolderHandlers({ venues, store, staffTickets, welcome }: Options): HolderHandlers {
  const guesses = createDeskGuesses(store.failures)
  const reply = ({ state }: VenueJournal, ticket: Ticket) => ({
    status: 200 as const,
    body: { ticket: ticketView(state, ticket) },
  })

  return {
    myTickets: caller => async () => {
      const tickets = []
      for (const { journal, ticket } of await ticketsOf(caller)) tickets.push({ journal, ticket })
      tickets.sort((a, b) => b.ticket.takenAt - a.ticket.takenAt)
      return {
        status: 200,
        body: { tickets: tickets.map(({ journal, ticket }) => ticketView(journal.state, ticket)) },
      }
    },
    async getTicket(caller, { ticketId }) {
      const { journal, ticket, staff } = await findTicket(venues, caller, ticketId)
      return async () => {
        const snapshot = ticketSnapshot(journal.state, ticket, venues.now())
        const [forStaff] = staff === null ? [] : await staffTickets(journal, [ticket])
        return { status: 200, body: { ...snapshot, ticket: forStaff ?? snapshot.ticket } }
      }
    },
    async getReceipt(caller, { ticketId }) {
      const { journal, ticket } = await findTicket(venues, caller, ticketId)
      return async () => {
        const sealed = isSealed(journal.state, venues.now())
        return { status: 200, body: { receipt: await venues.receipts.of(journal, ticket.index, sealed) } }
      }
    },
    async getShowKey(caller, { ticketId }) {
      const { keys, ticket } = await findTicket(venues, caller, ticketId)
      const body = { key: keys.showKey(ticket).toString('hex'), stepSeconds: SHOW_STEP / 1000 }
      return () => Promise.resolve({ status: 200, body })
    },
    async arriveTicket(caller, { ticketId }) {
      const { journal, keys, ticket, staff } = await findTicket(venues, caller, ticketId)
      return async ({ body, idempotencyKey }) => {
        const about = { venueId: journal.logId, ticket, keys, now: venues.now(), guesses }
        const way = await arrivalWay(caller, body, about)
        const wish = { type: 'arrive', ticketId, way, random: randomWord() } as const
        return reply(journal, await moveTicket(journal, staff ?? nameOf(caller), idempotencyKey, wish))
      }
    },
    async cancelTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      return async ({ idempotencyKey }) =>
        reply(journal, await moveTicket(journal, 'holder', idempotencyKey, { type: 'cancel', ticketId }))
    },
    async passTicket(caller, { ticketId }) {
      const { journal } = await findTicket(venues, caller, ticketId)
      return async ({ idempotencyKey }) =>
        reply(journal, await moveTicket(journal, 'holder', idempotencyKey, { type: 'pass', ticketId }))
    },
    async claimTicket(caller, { ticketId }) {
      const journal = await findVenue(venues, caller, venueIdOf(ticketId) ?? '')
      const keys = await venues.keysOf(journal.logId)
      return async ({ body, idempotencyKey, language }) => {
        const slip = (await journal.current()).tickets.get(ticketId)
        if (caller.kind !== 'holder' || slip === undefined || !keys.isClaimCode(body.claimCode, slip))
          throw new Refused('ticket/claim_invalid')
        const { holderId, kind } = caller.holder
        const holderKey = keys.holder(holderId)
        const person = kind === 'wechat' ? { person: personRow(keys, holderKey, holderId) } : {}
        const ticket = await moveTicket(
          journal,
          'holder',
          idempotencyKey,
          { type: 'claim', ticketId, holderKey },
          { holder: [holderId, journal.logId], ...person },
        )
        await welcome(caller, journal.state, ticketId, language)
        return reply(journal, ticket)
      }
    },
  }

  async function ticketsOf(caller: Caller): Promise<{ journal: VenueJournal; ticket: Ticket }[]> {
    if (caller.kind !== 'holder') return []
    const found: { journal: VenueJournal; ticket: Ticket }[] = []
    for (const venueId of await store.holders.venuesOf(caller.holder.holderId)) {
      const journal = await venues.find(venueId)
      if (journal === undefined) continue
      const holderKey = (await venues.keysOf(venueId)).holder(caller.holder.holderId)
      for (const ticket of journal.state.tickets.values())
        if (ticket.holderKey === holderKey) found.push({ journal, ticket })
    }
    return found
  }
}

function nameOf(caller: Caller): string {
  return caller.kind === 'device' ? `device/${caller.device.deviceId}` : 'holder'
}
