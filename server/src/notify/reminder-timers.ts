import { bandsChangeAt } from '@paihao/shared/rules/estimate'
import { type Marks, remindsNext } from '@paihao/shared/rules/notices'
import type { Venue } from '@paihao/shared/rules/venue'

/** A timer of Node.js takes no more (ms). */
const LONGEST = 2 ** 31 - 1

/** Wakes whoever looks after a venue's notices when its holders are to be reminded, or when what they are told of the waiting changes, though nothing happens there then. */
export interface ReminderTimers {
  /** Of the venue as it is now: a deadline may have been put off. `wishes`: the holders' marks, by ticket. */
  set(venueId: string, venue: Venue, wishes: Iterable<readonly [string, Marks]>): void
  close(): void
}

export function createReminderTimers(now: () => number, wake: (venueId: string) => void): ReminderTimers {
  const timers = new Map<string, NodeJS.Timeout>()
  return {
    set(venueId, venue, wishes) {
      clearTimeout(timers.get(venueId))
      timers.delete(venueId)
      const times = [remindsNext(venue, now(), wishes), bandsChangeAt(venue, now())]
      const at = Math.min(...times.filter(time => time !== null))
      if (at === Infinity) return
      const timer = setTimeout(() => wake(venueId), Math.min(at - now(), LONGEST))
      timer.unref()
      timers.set(venueId, timer)
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
