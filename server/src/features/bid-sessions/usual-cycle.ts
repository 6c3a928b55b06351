import type { Pace } from '@paihao/shared/rules/venue'
import type { Store } from '../../log/types'
import type { Venues } from '../../venues/venues'

/** So many venues back it is looked for sessions, and so many sessions are enough. */
const LOOKED_AT = 60
const ENOUGH = 5
/** A queue with fewer measured cycles than this says little. */
const FEW = 3

/** Whose habits are asked for: an agency's, first of all in this room. */
interface Habit {
  agencyId: string
  openingRoom: string
}

/**
 * How long (ms) one bid took at a counter in the latest sessions of an agency whose deadline has passed: of those in the
 * same opening room if there are any, since desk and way are the same there, else of all; undefined when there are none.
 */
export async function usualCycleOf(
  venues: Venues,
  store: Store,
  { agencyId, openingRoom }: Habit,
): Promise<number | undefined> {
  const { venueIds } = await store.venues.page({ limit: LOOKED_AT })
  const [here, elsewhere]: [Pace[][], Pace[][]] = [[], []]
  for (const venueId of venueIds) {
    if (here.length === ENOUGH) break
    const venue = (await venues.find(venueId))?.state
    if (venue === undefined) continue
    const { facts } = venue.info
    if (facts.kind !== 'bidSession' || facts.agencyId !== agencyId || venues.now() < facts.deadline) continue
    const paces = [...venue.queues.values()].flatMap(({ pace }) =>
      pace === null || pace.cycles < FEW ? [] : [pace],
    )
    if (paces.length > 0) (facts.openingRoom === openingRoom ? here : elsewhere).push(paces)
  }
  return meanOf((here.length > 0 ? here : elsewhere.slice(0, ENOUGH)).flat())
}

/** The mean cycle (ms) over all that were measured. */
function meanOf(paces: readonly Pace[]): number | undefined {
  const cycles = paces.reduce((sum, pace) => sum + pace.cycles, 0)
  const time = paces.reduce((sum, pace) => sum + pace.cycles * pace.mean, 0)
  return cycles === 0 ? undefined : Math.round(time / cycles)
}
