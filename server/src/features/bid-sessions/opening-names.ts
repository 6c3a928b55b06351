import type { OpeningNames } from '@paihao/shared/contract/bid-session'
import type { Bidder } from '@paihao/shared/contract/ticket'
import { openedBids } from '@paihao/shared/rules/bids'
import { maySee } from '@paihao/shared/rules/visibility'
import { viewerOf } from '../../auth/venue-access'
import type { Handlers } from '../../http/handlers'
import type { VaultRows } from '../../log/vault-rows'
import { Refused } from '../../refused'
import { bidderIn } from '../../venues/bidder-rows'
import type { VenueJournal, Venues } from '../../venues/venues'
import { findVenue } from '../finding'

interface Options {
  venues: Venues
  vaultRows: VaultRows
}

/** The companies whose bids stand, for everybody at the opening: where the policy shows them, and nothing before the deadline. */
export function createOpeningNames({ venues, vaultRows }: Options): Pick<Handlers, 'getOpeningNames'> {
  async function namesIn({ state: venue }: VenueJournal): Promise<OpeningNames> {
    const { venueId } = venue.info
    const tickets = openedBids(venue)
    const rows = await vaultRows.read(
      venueId,
      tickets.map(({ ticketId }) => ticketId),
    )
    const { key } = await venues.keysOf(venueId)
    const named = tickets.map((ticket, i) => ({ ticket, bidder: bidderIn(key, rows[i], ticket) }))
    return {
      queues: [...venue.queues.values()].map(({ queueId }) => ({
        queueId,
        bidders: named.flatMap(({ ticket, bidder }) =>
          ticket.queueId === queueId && bidder !== null ? [nameView(ticket.label, bidder)] : [],
        ),
      })),
    }
  }

  return {
    async getOpeningNames(caller, { venueId }) {
      const journal = await findVenue(venues, caller, venueId)
      if (journal.state.info.facts.kind !== 'bidSession') throw new Refused('not_found')
      return async () => {
        // Another server may have put the deadline off just now.
        const venue = await journal.current()
        if (!maySee(venue, viewerOf(caller, venue), 'names', venues.now()))
          throw new Refused('session/names_hidden')
        return { status: 200, body: await namesIn(journal) }
      }
    },
  }
}

function nameView(label: string | null, { companyName, members = [] }: Bidder) {
  const others = members.map(member => member.companyName)
  return { label: label ?? '', companyName, ...(others.length === 0 ? {} : { members: others }) }
}
