import type { Objection as ObjectionView } from '@paihao/shared/contract/objection'
import type { Objection } from '@paihao/shared/rules/objection'
import { maySee } from '@paihao/shared/rules/visibility'
import type { Accounts } from '../../auth/accounts'
import { instant } from '../../venues/views/instant'
import type { VenueJournal, Venues } from '../../venues/venues'
import type { StaffTickets } from '../bidders'
import type { Notes } from '../notes'

interface Options {
  venues: Venues
  accounts: Accounts
  notes: Notes
  staffTickets: StaffTickets
}

/** The objections of a session as its staff see them, oldest first. */
export type Objections = (journal: VenueJournal) => Promise<ObjectionView[]>

export function createObjections({ venues, accounts, notes, staffTickets }: Options): Objections {
  return async journal => {
    const venue = journal.state
    const { objections, venueId } = venue.info
    if (objections.length === 0 || !maySee(venue, 'staff', 'bidders', venues.now())) return []
    const words = await notes.read(
      venueId,
      objections.flatMap(({ note, answers }) => [note, ...answers.map(answer => answer.note)]),
    )
    const names = new Map((await accounts.all()).map(({ staffId, name }) => [`staff/${staffId}`, name]))
    const tickets = objections.flatMap(({ ticketId }) => venue.tickets.get(ticketId) ?? [])
    const seen = new Map((await staffTickets(journal, tickets)).map(ticket => [ticket.ticketId, ticket]))
    const saidView = ({ at, by, note }: Pick<Objection, 'at' | 'by' | 'note'>) => {
      const said = words.get(note.noteId)
      return { at: instant(at), by: names.get(by) ?? by, ...(said === undefined ? {} : { words: said }) }
    }
    return objections.map(objection => {
      const ticket = seen.get(objection.ticketId)
      const { companyName } = ticket?.bidder ?? {}
      return {
        objectionId: objection.objectionId,
        ticketId: objection.ticketId,
        label: ticket?.label ?? null,
        ...(companyName === undefined ? {} : { companyName }),
        lotName: ticket?.queueName ?? '',
        ...saidView(objection),
        answers: objection.answers.map(saidView),
      }
    })
  }
}
