import type { Venue } from '@paihao/shared/rules/venue'
import { maySee, type Viewer } from '@paihao/shared/rules/visibility'
import type { Caller } from '../auth/caller'
import { isStaffOf, viewerOf } from '../auth/venue-access'
import { Refused } from '../refused'
import type { VenueJournal, Venues } from '../venues/venues'
import { findVenue } from './finding'

/**
 * The venue whose events a caller may read: its staff, and those who watch over venues (of a sealed session: its staff
 * alone before the deadline, who see its line but no names). Throws Refused.
 */
export async function findReadable(venues: Venues, caller: Caller, venueId: string): Promise<VenueJournal> {
  const journal = await findVenue(venues, caller, venueId)
  const venue = journal.state
  const now = venues.now()
  if (isStaffOf(caller, venue) !== null && maySee(venue, 'staff', 'progress', now)) return journal
  const { facts } = venue.info
  if (!watchesOver(caller, facts.kind === 'hallDay' ? facts.hallId : null))
    throw new Refused('role/forbidden')
  if (!maySee(venue, 'public', 'progress', now)) throw new Refused('record/sealed')
  return journal
}

/** With which eyes a caller looks at a bid session: who watches over venues sees more of it than everybody. */
export function sessionViewerOf(caller: Caller, venue: Venue): Viewer {
  const viewer = viewerOf(caller, venue)
  return viewer === 'public' && watchesOver(caller, null) ? 'supervision' : viewer
}

/** Whether a caller supervises or administers venues, and this hall among them. */
function watchesOver(caller: Caller, hallId: string | null): boolean {
  if (caller.kind !== 'staff') return false
  const { roles, hallIds } = caller.staff
  const watches = roles.some(role => role === 'supervisor' || role === 'auditor' || role === 'admin')
  return watches && (hallId === null || hallIds.length === 0 || hallIds.includes(hallId))
}

/** The same for a hall as a whole: whoever may read its days. */
export function mayReadHall(caller: Caller, hallId: string): boolean {
  if (watchesOver(caller, hallId)) return true
  if (caller.kind !== 'staff' || !caller.staff.roles.includes('clerk')) return false
  return caller.staff.hallIds.length === 0 || caller.staff.hallIds.includes(hallId)
}
