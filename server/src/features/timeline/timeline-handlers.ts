import type { TimelineEntry } from '@paihao/shared/contract/timeline'
import { maySee } from '@paihao/shared/rules/visibility'
import type { Accounts } from '../../auth/accounts'
import type { Handlers } from '../../http/handlers'
import type { VenueLog } from '../../log/types'
import { Refused } from '../../refused'
import { isStaffOf } from '../../auth/venue-access'
import { noWords } from '../../venues/views/delivery-view'
import { readEvents } from '../../venues/logged-events'
import type { Venues } from '../../venues/venues'
import type { Devices } from '../devices/devices-service'
import type { Notes } from '../notes'
import { findReadable } from '../reading'
import { timelineFilter } from './timeline-filter'
import { notesIn, timelineEntry } from './timeline-view'

/** Entries a page, unless the caller asks for another number. */
const PAGE = 100
/** Events read at a time, and the most that one request looks through. */
const WINDOW = 500
const MOST = 5000

interface Options {
  venues: Venues
  log: VenueLog
  accounts: Accounts
  devices: Devices
  notes: Notes
}

/** What happened in a venue, in words, for those who may read it. */
export function createTimelineHandlers({
  venues,
  log,
  accounts,
  devices,
  notes,
}: Options): Pick<Handlers, 'getTimeline'> {
  async function names(): Promise<Map<string, string>> {
    const [staff, screens] = await Promise.all([accounts.all(), devices.all()])
    return new Map([
      ...staff.map(({ staffId, name }) => [staffId, name] as const),
      ...screens.map(({ deviceId, name }) => [deviceId, name] as const),
    ])
  }

  return {
    async getTimeline(caller, { venueId }) {
      const journal = await findReadable(venues, caller, venueId)
      const venue = journal.state
      const { facts } = venue.info
      const kind = facts.kind === 'bidSession' ? 'bidSession' : 'hall'
      const name = facts.kind === 'bidSession' ? facts.projectName : facts.name
      return async ({ query, language }) => {
        const { after, limit = PAGE, since = -1 } = query
        if (after !== undefined && !/^\d{1,9}$/.test(after))
          throw new Refused('query/invalid', { fields: { after: 'invalid_format' } })
        const { history } = journal
        const size = history.count
        const known = await names()
        const past = {
          venue,
          // The hash of an event is the one that the next event is linked to.
          hashOf: (index: number) => history.previousOf(index + 1),
          nameOf: (id: string) => known.get(id) ?? null,
        }
        // Remarks may name people: for the staff of the venue, and not before the bidders may be known.
        const mayKnow = isStaffOf(caller, venue) !== null && maySee(venue, 'staff', 'bidders', venues.now())
        const isAsked = timelineFilter(query, kind, language)
        const entries: TimelineEntry[] = []
        const top = Math.min(after === undefined ? size : Number(after), size)
        let below = top
        while (below > since + 1 && top - below < MOST && entries.length < limit) {
          const from = Math.max(below - WINDOW, since + 1)
          const events = await readEvents(log, venueId, from, below)
          const words = mayKnow ? await notes.read(venueId, notesIn(events)) : noWords
          for (const event of events.reverse()) {
            if (entries.length >= limit) break
            const entry = timelineEntry(event, { ...past, words })
            below = event.index
            if (isAsked(entry)) entries.push(entry)
          }
          if (entries.length < limit) below = from
        }
        const next = below > since + 1 ? String(below) : null
        return { status: 200, body: { kind, name, size, entries, next } }
      }
    },
  }
}
