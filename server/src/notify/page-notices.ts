import type { Notice } from '@paihao/shared/rules/notices'
import type { Reach } from '../log/reach'

/** How long (ms) an open page has to say that it showed a notice; what it says to another server takes a moment more. */
const PAGE_ANSWERS = 3_000
const ELSEWHERE = 500
/** What a page says later than that (ms) still spares a message that has not gone out. */
const PAGE_HEARD = 10_000
/** However often pages open and close meanwhile, a message waits no longer (ms). */
const PAGES_TAKE = 10_000
/** A page that stays open is told again, not more often than this (ms). */
const PAGE_AGAIN = 30_000

/** Shows a notice on the pages of this server that show its ticket: null when there are none, else whether one said so. */
export type TellPage = (notice: Notice, withinMs: number) => Promise<boolean> | null

export interface Seen {
  /** When this server first saw that it is due, and when it last showed it to a page (ms). */
  readonly first: number
  shown: number | null
  /** Whether a page said so. */
  acknowledged: boolean
  readonly notice: Notice
}

/** What this server has seen to be due, by venue, and what its pages said to it. */
export interface PageNotices {
  usePages(tell: TellPage): void
  /** Keeps in mind since when a notice is due here, and what else was: that is no longer true. */
  remember(venueId: string, open: readonly Notice[]): Map<string, Seen>
  /** Whether anything is kept in mind of a venue. */
  has(venueId: string): boolean
  /** Shows it to the pages of this server that have not just been shown it; false when none has to answer. */
  show(seen: Seen, then: (shown: boolean) => Promise<void>): Promise<void> | null
  /** A page with this ticket has opened: it is shown what none has acknowledged. */
  opened(venueId: string, ticketId: string): void
  /** Until when (ms) a page may still say that it showed this: here, or on another server. */
  answersBy(seen: Seen): Promise<number>
}

export function createPageNotices(now: () => number, pages: Reach['pages']): PageNotices {
  const venues = new Map<string, Map<string, Seen>>()
  let tell: TellPage = () => null

  return {
    usePages: given => void (tell = given),
    remember(venueId, open) {
      const memory = venues.get(venueId) ?? new Map<string, Seen>()
      venues.set(venueId, memory)
      for (const notice of open)
        if (!memory.has(notice.id))
          memory.set(notice.id, { first: now(), shown: null, acknowledged: false, notice })
      return memory
    },
    has: venueId => (venues.get(venueId)?.size ?? 0) > 0,
    show(seen, then) {
      if (seen.acknowledged || (seen.shown !== null && now() - seen.shown < PAGE_AGAIN)) return null
      const showing = tell(seen.notice, PAGE_HEARD)
      if (showing === null) return null
      seen.shown = now()
      return showing.then(async shown => {
        seen.acknowledged ||= shown
        await then(shown)
      })
    },
    opened(venueId, ticketId) {
      for (const seen of venues.get(venueId)?.values() ?? [])
        if (seen.notice.ticketId === ticketId) seen.shown = null
    },
    async answersBy({ first, shown, notice }) {
      const latest = first + PAGES_TAKE
      if (now() >= latest) return latest
      const opened = await pages.openedAt(notice.ticketId)
      if (shown !== null && (opened ?? 0) <= shown) return Math.min(latest, shown + PAGE_ANSWERS)
      if (opened === null) return first
      return Math.min(latest, Math.max(first, opened) + PAGE_ANSWERS + ELSEWHERE)
    },
  }
}
