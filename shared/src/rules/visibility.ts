import type { Venue } from './venue'

/** Who looks: anybody, a holder at their own ticket, a kiosk, the room's paired screen, or staff of the venue. */
export type Viewer = 'public' | 'holder' | 'kiosk' | 'screen' | 'staff' | 'supervision'

/**
 * What there is to see: how many (`counts`), the labels being called (`calling`), every label with its order
 * (`line`), companies and delegates (`bidders`), and whatever steps once per take, such as entry ids, indexes, tree
 * sizes and checkpoints (`progress`).
 */
export type Sight = 'counts' | 'calling' | 'line' | 'bidders' | 'progress'

const open: Record<Viewer, readonly Sight[]> = {
  public: ['counts', 'calling', 'progress'],
  holder: ['counts', 'calling', 'progress'],
  kiosk: ['counts', 'calling', 'progress'],
  screen: ['counts', 'calling', 'progress'],
  staff: ['counts', 'calling', 'line', 'bidders', 'progress'],
  supervision: ['counts', 'calling', 'progress'],
}

const sealed: Record<Viewer, readonly Sight[]> = {
  public: [],
  holder: [],
  kiosk: [],
  screen: ['calling'],
  staff: ['counts', 'calling', 'line', 'progress'],
  // The supervising body is told of alarms, by the labels called; the number of bidders it learns at the deadline.
  supervision: ['calling'],
}

/** Before the deadline of a sealed session (招标投标法 art. 22: neither names nor numbers of bidders). */
export function isSealed(venue: Venue, now: number): boolean {
  const { facts, policy } = venue.info
  return policy.visibility === 'sealed' && facts.kind === 'bidSession' && now < facts.deadline
}

/** Whether `viewer` may see this of a venue now. */
export function maySee(venue: Venue, viewer: Viewer, sight: Sight, now: number): boolean {
  return (isSealed(venue, now) ? sealed : open)[viewer].includes(sight)
}
