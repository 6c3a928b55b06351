import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Store } from '../log/types'
import type { Venues } from '../venues/venues'

/** Nobody is called with a number in these states. */
const OVER: ReadonlySet<Ticket['state']> = new Set(['void', 'done', 'cancelled'])

/**
 * How many numbers of a person may still be called, in all venues under way: WeChat counts what it may bring to them by
 * person and template, and knows no venues.
 */
export async function callsToCome(
  { venues, store }: { venues: Pick<Venues, 'find' | 'keysOf'>; store: Pick<Store, 'holders' | 'venues'> },
  holderId: string,
): Promise<number> {
  const [held, live] = await Promise.all([store.holders.venuesOf(holderId), store.venues.live()])
  const underWay = new Set(live)
  let calls = 0
  for (const venueId of held) {
    const venue = underWay.has(venueId) ? (await venues.find(venueId))?.state : undefined
    if (venue === undefined || venue.info.stage === 'ended') continue
    const mine = (await venues.keysOf(venueId)).holder(holderId)
    for (const { holderKey, state } of venue.tickets.values())
      if (holderKey === mine && !OVER.has(state)) calls++
  }
  return calls
}
