import type { Venue } from '@paihao/shared/rules/venue'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Venues } from './venues'

/** A sealed venue, and until when (ms) it is, unless its deadline is put off. */
export interface Seal {
  readonly venueId: string
  readonly until: number
}

/** Which venues are sealed now, for those who tell the operator of what happens. */
export interface Seals {
  /** The seal of the venue that a queueId, ticketId or venueId belongs to, at once; null without one, and when the venue is not in memory. */
  sealOf(id: string): Seal | null
  /** The same of any venue. */
  findSeal(venueId: string): Promise<Seal | null>
  /** Of the venues in memory that are sealed now, the one that stays so longest; null when there is none. */
  lastSeal(): Seal | null
  now(): number
}

export function createSeals(venues: Pick<Venues, 'peek' | 'find' | 'now' | 'states'>): Seals {
  function sealOn(venue: Venue | undefined): Seal | null {
    const { venueId, facts } = venue?.info ?? {}
    if (venue === undefined || venueId === undefined || facts?.kind !== 'bidSession') return null
    return isSealed(venue, venues.now()) ? { venueId, until: facts.deadline } : null
  }
  return {
    sealOf: id => sealOn(venues.peek(id)),
    findSeal: async venueId => sealOn((await venues.find(venueId))?.state),
    lastSeal() {
      let last: Seal | null = null
      for (const venue of venues.states()) {
        const seal = sealOn(venue)
        if (seal !== null && (last === null || seal.until > last.until)) last = seal
      }
      return last
    },
    now: venues.now,
  }
}
