import { creditCodeFault } from '@paihao/shared/contract/credit-code'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { maySee } from '@paihao/shared/rules/visibility'
import type { Accounts } from '../auth/accounts'
import type { VaultRows } from '../log/vault-rows'
import { bidderIn } from '../venues/bidder-rows'
import type { VenueJournal, Venues } from '../venues/venues'
import { notesOf, noWords } from '../venues/views/delivery-view'
import { doubtsIn } from '../venues/views/doubts'
import { staffTicketView } from '../venues/views/ticket-view'
import type { Notes } from './notes'

/** Tickets as the staff of their venue see them, with the bidders where they may be known. */
export type StaffTickets = (journal: VenueJournal, tickets: readonly Ticket[]) => Promise<StaffTicket[]>

interface Options {
  venues: Venues
  vaultRows: VaultRows
  notes: Notes
  accounts: Accounts
}

export function createStaffTickets({ venues, vaultRows, notes, accounts }: Options): StaffTickets {
  /** The names of those who wrote something up that was put right since. */
  async function namesFor(tickets: readonly Ticket[]): Promise<ReadonlyMap<string, string>> {
    if (tickets.every(({ records }) => records.length < 2)) return new Map()
    return new Map((await accounts.all()).map(({ staffId, name }) => [`staff/${staffId}`, name]))
  }

  return async (journal, tickets) => {
    const venue = journal.state
    const { venueId } = venue.info
    const now = venues.now()
    const rows = new Map<string, string | null>()
    const mayKnow = maySee(venue, 'staff', 'bidders', now)
    const words = mayKnow ? await notes.read(venueId, tickets.flatMap(notesOf)) : noWords
    const names = await namesFor(tickets)
    const know = { words, nameOf: (by: string) => names.get(by) ?? by, doubtsOf: doubtsIn(venue, now) }
    if (mayKnow) {
      const ids = tickets.filter(ticket => ticket.commitment !== null).map(ticket => ticket.ticketId)
      ;(await vaultRows.read(venueId, ids)).forEach((row, i) => rows.set(ids[i] ?? '', row))
    }
    const { key } = await venues.keysOf(venueId)
    return tickets.map(ticket => {
      const bidder = bidderIn(key, rows.get(ticket.ticketId), ticket)
      if (bidder === null) return staffTicketView(venue, ticket, know)
      return {
        ...staffTicketView(venue, ticket, {
          ...know,
          bidder: { ...bidder, phone: masked(bidder.phone) },
        }),
        ...(creditCodeFault(bidder.creditCode) === null ? {} : { creditCodeDoubtful: true }),
      }
    })
  }
}

/** 13812345678 → 138****5678. */
export function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
