import { createTally, type Fact, type Tally } from '@paihao/shared/rules/statistics'
import type { VenueLog } from '../../log/types'
import { readEvents } from '../../venues/logged-events'
import type { VenueJournal } from '../../venues/venues'

/** What happened in venues, counted from their logs. */
export interface VenueFacts {
  /** The facts of a venue in memory, up to its head. */
  of(journal: VenueJournal): Promise<Fact[]>
  /** The facts of a hall's day that may be long over, or null when there is none: read without taking it into memory. */
  ofDay(venueId: string): Promise<Fact[] | null>
}

/** Events read at a time. */
const WINDOW = 2000
/** Days that are over do not change: so many are kept. */
const DAYS = 400

interface Counted {
  tally: Tally
  upTo: number
  turn: Promise<unknown>
}

export function createVenueFacts(log: VenueLog): VenueFacts {
  const counted = new WeakMap<VenueJournal, Counted>()
  const ended = new Map<string, Fact[]>()

  /** Reads on from where the last reading ended; readings of one venue take turns. */
  function countOn(own: Counted, journal: VenueJournal): Promise<Fact[]> {
    const mine = own.turn.then(async () => {
      for (const head = journal.history.count; own.upTo < head;) {
        const events = await readEvents(log, journal.logId, own.upTo, Math.min(head, own.upTo + WINDOW))
        if (events.length === 0) break
        for (const { event } of events) own.tally.add(event)
        own.upTo += events.length
      }
      return own.tally.facts()
    })
    own.turn = mine.catch(() => undefined)
    return mine
  }

  return {
    of(journal) {
      let own = counted.get(journal)
      if (own === undefined)
        counted.set(journal, (own = { tally: createTally(), upTo: 0, turn: Promise.resolve() }))
      return countOn(own, journal)
    },
    async ofDay(venueId) {
      const known = ended.get(venueId)
      if (known !== undefined) return known
      const tally = createTally()
      let isOver = false
      let from = 0
      for (;;) {
        const events = await readEvents(log, venueId, from, from + WINDOW)
        for (const { event } of events) {
          tally.add(event)
          isOver ||= event.type === 'ended'
        }
        from += events.length
        if (events.length < WINDOW) break
      }
      if (from === 0) return null
      const facts = tally.facts()
      if (isOver) {
        if (ended.size >= DAYS) ended.clear()
        ended.set(venueId, facts)
      }
      return facts
    },
  }
}
