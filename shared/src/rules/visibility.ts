import type { Venue } from './venue'

/** Who looks: anybody, a holder at their own ticket, a kiosk, the room's paired screen, or staff of the venue. */
export type Viewer = 'public' | 'holder' | 'kiosk' | 'screen' | 'staff' | 'supervision'

/**
 * What there is to see: how many (`counts`), the labels being called (`calling`), every label with its order
 * (`line`), companies and delegates (`bidders`), whatever steps once per take, such as entry ids, indexes, tree sizes
 * and checkpoints (`progress`), that the lots were drawn and by which number, but not in which order (`drawn`), and at
 * the opening the companies whose bids stand (`names`).
 */
export type Sight = 'counts' | 'calling' | 'line' | 'bidders' | 'progress' | 'drawn' | 'names'

const open: Record<Viewer, readonly Sight[]> = {
  public: ['counts', 'calling', 'progress', 'drawn'],
  holder: ['counts', 'calling', 'progress', 'drawn'],
  kiosk: ['counts', 'calling', 'progress', 'drawn'],
  screen: ['counts', 'calling', 'progress', 'drawn'],
  staff: ['counts', 'calling', 'line', 'bidders', 'progress', 'drawn'],
  supervision: ['counts', 'calling', 'progress', 'drawn'],
}

const sealed: Record<Viewer, readonly Sight[]> = {
  public: [],
  holder: [],
  kiosk: [],
  screen: ['calling'],
  staff: ['counts', 'calling', 'line', 'progress', 'drawn'],
  // The supervising body is told of alarms, by the labels called; the number of bidders it learns at the deadline.
  supervision: ['calling', 'drawn'],
}

/** From the deadline on, beside the rest, where the policy says so. */
const named: Record<Viewer, readonly Sight[]> = {
  public: ['names'],
  holder: ['names'],
  kiosk: ['names'],
  screen: ['names'],
  staff: ['names'],
  supervision: ['names'],
}

/** Before the deadline of a sealed session (招标投标法 art. 22: neither names nor numbers of bidders). */
export function isSealed(venue: Venue, now: number): boolean {
  const { facts, policy } = venue.info
  return policy.visibility === 'sealed' && facts.kind === 'bidSession' && now < facts.deadline
}

/** At the opening of a session whose policy shows names: never before the deadline, sealed or open, and not when it was withdrawn. */
function isNamed({ info: { facts, policy, stage, calledOff } }: Venue, now: number): boolean {
  if (facts.kind !== 'bidSession' || policy.names !== 'afterDeadline' || calledOff !== null) return false
  return (stage === 'published' || stage === 'ended') && now >= facts.deadline
}

/** Whether `viewer` may see this of a venue now. */
export function maySee(venue: Venue, viewer: Viewer, sight: Sight, now: number): boolean {
  if (isNamed(venue, now) && named[viewer].includes(sight)) return true
  return (isSealed(venue, now) ? sealed : open)[viewer].includes(sight)
}
