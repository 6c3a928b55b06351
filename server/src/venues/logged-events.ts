import { decodePayload, eventCount } from '@paihao/shared/proof/chain'
import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import type { VenueLog } from '../log/types'

/** One event where it stands in its log. */
export interface LoggedEvent {
  index: number
  entryId: string
  event: VenueEvent
}

/** Entries read at a time. */
const SLICE = 500
/** Behind every entry that ends at the same count: the second half of an id has 48 bits. */
const LAST = 2 ** 48

/** The events with an index from `from` up to, without, `to`, in their order; fewer when the log is shorter. */
export async function readEvents(
  log: VenueLog,
  venueId: string,
  from: number,
  to: number,
): Promise<LoggedEvent[]> {
  const found: LoggedEvent[] = []
  for (let after = `${from}-${LAST}`; ;) {
    const entries = await log.read(venueId, after, Math.min(SLICE, to - from))
    for (const { id, payload } of entries) {
      const { lines } = decodePayload(payload)
      const first = eventCount(id) - lines.length
      lines.forEach((line, i) => {
        const index = first + i
        // Bytes that this server's own rulebook wrote, and that the chain vouches for.
        if (index >= from && index < to)
          found.push({ index, entryId: id, event: JSON.parse(line) as VenueEvent })
      })
    }
    const last = entries.at(-1)?.id
    if (last === undefined || eventCount(last) >= to) return found
    after = last
  }
}
