import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Tone } from '@/parts/tag'

/** What the clock makes of a session whose state came a while ago: it opens and its deadline passes by themselves. */
export function openingOf(session: BidSession, now: number): BidSession['state'] {
  const { state } = session
  if (state === 'scheduled' && now >= Date.parse(session.takingOpensAt))
    return openingOf({ ...session, state: 'open' }, now)
  if ((state === 'open' || state === 'paused') && now >= Date.parse(session.takingClosesAt)) return 'closed'
  return state
}

export const openingTone: Record<BidSession['state'], Tone> = {
  draft: 'neutral',
  scheduled: 'accent',
  open: 'good',
  paused: 'turn',
  closed: 'neutral',
  archived: 'neutral',
}
