import type { VenueEvent } from './venue-rulebook'

/** What can be counted of a number: taken, called (its waiting ends), served to the end, and the ways it can be lost. */
export type FactKind = 'taken' | 'called' | 'served' | 'missed' | 'cancelled' | 'voided'

/** One thing that happened to one number and was not undone. */
export interface Fact {
  readonly kind: FactKind
  readonly at: number
  readonly queueId: string
  readonly counterId: string | null
  /** The waiting (of `called`) or the service (of `served`) that ended here, in ms; null for all others. */
  readonly took: number | null
}

/** The median and the 90th percentile (ms) of so many durations. */
export interface Spread {
  readonly n: number
  readonly median: number
  readonly p90: number
}

export interface Figures {
  readonly taken: number
  readonly served: number
  readonly missed: number
  readonly cancelled: number
  readonly voided: number
  /** From joining the line (taking, coming back, a transfer, the draw) to the call; null when nobody was called. */
  readonly waiting: Spread | null
  /** From the beginning of service to its end; null when nobody was served. */
  readonly service: Spread | null
}

/** A number on its way: since when it waits, and who serves it since when. */
interface Visit {
  readonly queueId: string
  readonly since: number
  readonly counterId: string | null
  readonly servedAt: number | null
  /** Whether it still counts: on its way, or missed at that instant (ms) and free to come back for a while. */
  readonly live: boolean
  readonly missedAt: number | null
  /** What the last key changed, so that it can be undone. */
  readonly undo: { readonly fact: Fact; readonly before: Visit } | null
}

/** Reads a venue's log, event by event in its order, into facts. */
export interface Tally {
  add(event: VenueEvent): void
  /** What stands so far, in the order in which it happened. */
  facts(): Fact[]
}

const HOUR = 3_600_000

export function createTally(): Tally {
  const visits = new Map<string, Visit>()
  /** The queue of each booking: it counts as a number once its holder signs in. */
  const booked = new Map<string, string>()
  const facts = new Set<Fact>()
  let returnWithin = 0

  function note(visit: Visit, kind: FactKind, at: number, took: number | null = null): Fact {
    const { queueId, counterId } = visit
    // Who gives a number back does so at no counter.
    const fact = { kind, at, queueId, counterId: kind === 'cancelled' ? null : counterId, took }
    facts.add(fact)
    return fact
  }

  function join(ticketId: string, queueId: string, at: number): void {
    const visit = waiting(queueId, at)
    visits.set(ticketId, visit)
    note(visit, 'taken', at)
  }

  /** Leaves by a key that can be undone. */
  function left(before: Visit, kind: 'served' | 'missed' | 'voided', at: number, took?: number): Visit {
    const missedAt = kind === 'missed' ? at : null
    return { ...before, live: false, missedAt, undo: { fact: note(before, kind, at, took), before } }
  }

  function undone(visit: Visit, at: number): Visit {
    if (visit.undo === null) return visit
    const { fact, before } = visit.undo
    facts.delete(fact)
    // The return time of a missed one begins anew.
    return { ...before, undo: null, missedAt: before.missedAt === null ? null : at }
  }

  function endAll(at: number): void {
    for (const [ticketId, visit] of visits) {
      const mayReturn = visit.missedAt !== null && at < visit.missedAt + returnWithin
      if (!visit.live && !mayReturn) continue
      note(visit, 'voided', at)
      visits.set(ticketId, { ...visit, live: false, missedAt: null, undo: null })
    }
  }

  /** The visit after one of its events. */
  function moved(visit: Visit, event: Extract<VenueEvent, { ticketId: string }>): Visit {
    const { at } = event
    switch (event.type) {
      case 'called': {
        const { counterId } = event
        note({ ...visit, counterId }, 'called', at, at - visit.since)
        return { ...visit, counterId }
      }
      case 'served':
        return { ...visit, servedAt: at }
      case 'finished':
        return left(visit, 'served', at, at - (visit.servedAt ?? at))
      case 'missed':
      case 'voided':
        return left(visit, event.type, at)
      case 'cancelled':
        note(visit, 'cancelled', at)
        return { ...visit, live: false, missedAt: null, undo: null }
      case 'undone':
        return undone(visit, at)
      case 'requeued':
        return waiting(visit.queueId, at)
      case 'transferred':
        return waiting(event.queueId ?? visit.queueId, at)
      default:
        return visit
    }
  }

  return {
    add(event) {
      if (event.type === 'created') returnWithin = event.policy.returnWithin * 60_000
      else if (event.type === 'ended') endAll(event.at)
      else if (event.type === 'taken') join(event.ticketId, event.queueId, event.at)
      else if (event.type === 'booked') booked.set(event.ticketId, event.queueId)
      else if (event.type === 'arrived' && event.label !== undefined)
        join(event.ticketId, booked.get(event.ticketId) ?? '', event.at)
      else if (event.type === 'drawn') {
        for (const ticketId of event.order.flatMap(one => one.ticketIds)) {
          const visit = visits.get(ticketId)
          if (visit !== undefined) visits.set(ticketId, { ...visit, since: event.at })
        }
      } else if ('ticketId' in event) {
        const visit = visits.get(event.ticketId)
        if (visit !== undefined) visits.set(event.ticketId, moved(visit, event))
      }
    },
    facts: () => [...facts],
  }
}

/** Somebody in the line of a queue since `since` (ms). */
function waiting(queueId: string, since: number): Visit {
  return { queueId, since, counterId: null, servedAt: null, live: true, missedAt: null, undo: null }
}

/** The figures of these facts. */
export function figuresOf(facts: readonly Fact[]): Figures {
  const count = (kind: FactKind): number => facts.filter(fact => fact.kind === kind).length
  const took = (kind: FactKind): number[] =>
    facts.flatMap(fact => (fact.kind === kind && fact.took !== null ? [fact.took] : []))
  return {
    taken: count('taken'),
    served: count('served'),
    missed: count('missed'),
    cancelled: count('cancelled'),
    voided: count('voided'),
    waiting: spreadOf(took('called')),
    service: spreadOf(took('served')),
  }
}

/** The facts by a name that `keyOf` gives each; those without one are left out. */
export function groupedBy(facts: readonly Fact[], keyOf: (fact: Fact) => string | null): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = keyOf(fact)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return groups
}

/** The hour (ms of its beginning) in which something happened; Asia/Shanghai lies whole hours from UTC. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR) * HOUR
}

/** Every hour from the first to the last fact, also those in which nothing happened, at most `most`. */
export function hoursOf(facts: readonly Fact[], most: number): number[] {
  const hours = facts.map(fact => hourOf(fact.at))
  if (hours.length === 0) return []
  const first = hours.reduce((a, b) => Math.min(a, b))
  const last = hours.reduce((a, b) => Math.max(a, b))
  const count = (last - first) / HOUR + 1
  // A session that was open for weeks: only the hours in which something happened.
  if (count > most) return [...new Set(hours)].sort((a, b) => a - b)
  return Array.from({ length: count }, (_, i) => first + i * HOUR)
}

function spreadOf(durations: readonly number[]): Spread | null {
  if (durations.length === 0) return null
  const sorted = [...durations].sort((a, b) => a - b)
  return { n: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
}

/** The quantile by linear interpolation (Hyndman and Fan 1996, type 7), rounded to whole ms. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}
