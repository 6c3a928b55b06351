import type { Venue } from './venue'

/**
 * The version of the rules in this folder. A log is decided, and decided again, by the rules under which it began: who
 * refuses what an earlier version allowed asks `isBound` (docs/adr/0010).
 */
export const RULEBOOK_VERSION = 4

/** Whether a log is bound by what the rules refuse since a version. */
export function isBound(venue: Venue, since: number): boolean {
  return venue.info.rulebook >= since
}
