import type { Store } from '../../log/types'
import type { Venues } from '../../venues/venues'

/** So many venues back it is looked for sessions, and so many sessions are enough. */
const LOOKED_AT = 60
const ENOUGH = 5
/** A queue with fewer measured cycles than this says little. */
const FEW = 3

/** How long (ms) one bid took at a counter in an agency's latest sessions whose deadline has passed; undefined when there are none. */
export async function usualCycleOf(
  venues: Venues,
  store: Store,
  agencyId: string,
): Promise<number | undefined> {
  const { venueIds } = await store.venues.page({ limit: LOOKED_AT })
  let [cycles, time, sessions] = [0, 0, 0]
  for (const venueId of venueIds) {
    if (sessions === ENOUGH) break
    const venue = (await venues.find(venueId))?.state
    if (venue === undefined) continue
    const { facts } = venue.info
    if (facts.kind !== 'bidSession' || facts.agencyId !== agencyId || venues.now() < facts.deadline) continue
    const paces = [...venue.queues.values()].flatMap(({ pace }) =>
      pace === null || pace.cycles < FEW ? [] : [pace],
    )
    if (paces.length > 0) sessions++
    for (const pace of paces) {
      cycles += pace.cycles
      time += pace.cycles * pace.mean
    }
  }
  return cycles === 0 ? undefined : Math.round(time / cycles)
}
