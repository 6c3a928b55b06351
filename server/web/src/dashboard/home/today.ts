import type { BidSession } from '@paihao/shared/contract/bid-session'
import { dayOf } from '../../lib/shanghai-time'

/** The sessions as they matter now. */
export interface Agenda {
  /** Under way, or with a deadline today: the nearest deadline first, those that are over last. */
  readonly today: BidSession[]
  /** Published for later days, the nearest first. */
  readonly next: BidSession[]
  readonly drafts: number
}

/** How many later sessions are shown. */
const NEXT = 6

/** Sorts the sessions of an agency, or all those published, by what one has to look at first at `now` (ms). */
export function agendaOf(sessions: readonly BidSession[], now: number): Agenda {
  const day = dayOf(now)
  const deadline = (session: BidSession): number => Date.parse(session.deadline)
  const published = sessions.filter(({ state }) => state !== 'draft')
  const isToday = (session: BidSession): boolean =>
    dayOf(session.deadline) === day || session.state === 'open' || session.state === 'paused'
  const today = published.filter(isToday)
  const coming = today.filter(session => deadline(session) >= now)
  const past = today.filter(session => deadline(session) < now)
  const byDeadline = (a: BidSession, b: BidSession): number => deadline(a) - deadline(b)
  return {
    today: [...coming.sort(byDeadline), ...past.sort((a, b) => byDeadline(b, a))],
    next: published
      .filter(session => !isToday(session) && deadline(session) > now)
      .sort(byDeadline)
      .slice(0, NEXT),
    drafts: sessions.length - published.length,
  }
}
