import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Queue } from '@paihao/shared/rules/venue'
import type { Caller } from '../auth/caller'
import { isStaffOf, isVisibleTo, kioskOf } from '../auth/venue-access'
import { Refused } from '../refused'
import { venueIdOf } from '../venues/ids'
import type { VenueKeys } from '../venues/venue-keys'
import type { VenueJournal, Venues } from '../venues/venues'

/** The venue with this id; 404 when there is none that the caller may know of. */
export async function findVenue(venues: Venues, caller: Caller, venueId: string): Promise<VenueJournal> {
  const journal = await venues.find(venueId)
  if (journal === undefined || !isVisibleTo(caller, journal.state)) throw new Refused('not_found')
  return journal
}

/** The queue with this id and its venue; 404 likewise. */
export async function findQueue(
  venues: Venues,
  caller: Caller,
  queueId: string,
): Promise<{ journal: VenueJournal; queue: Queue }> {
  const journal = await findVenue(venues, caller, venueIdOf(queueId) ?? '')
  const queue = journal.state.queues.get(queueId)
  if (queue === undefined) throw new Refused('not_found')
  return { journal, queue }
}

export interface FoundTicket {
  journal: VenueJournal
  ticket: Ticket
  keys: VenueKeys
  /** The name under which the caller acts as staff of the venue, or null: then it is their own. */
  staff: string | null
}

/** A ticket as its holder, the staff of its venue, or the kiosk that printed it may find it; 404 for everybody else. */
export async function findTicket(venues: Venues, caller: Caller, ticketId: string): Promise<FoundTicket> {
  const journal = await findVenue(venues, caller, venueIdOf(ticketId) ?? '')
  const venue = journal.state
  const ticket = venue.tickets.get(ticketId) ?? (await journal.current()).tickets.get(ticketId)
  if (ticket === undefined) throw new Refused('not_found')
  const keys = await venues.keysOf(venue.info.venueId)
  const staff = isStaffOf(caller, venue)
  const mine = caller.kind === 'holder' && ticket.holderKey === keys.holder(caller.holder.holderId)
  const printed = ticket.forAnother && kioskOf(caller, venue) !== null
  if (staff === null && !mine && !printed) throw new Refused('not_found')
  return { journal, ticket, keys, staff }
}

/** The name under which the caller acts as staff of this venue; 403 when they are not. */
export function staffNameIn(caller: Caller, journal: VenueJournal): string {
  const name = isStaffOf(caller, journal.state)
  if (name === null) throw new Refused('role/forbidden')
  return name
}
