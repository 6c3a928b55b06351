import { callBand } from '../../../src/rules/band'
import { forecastOf } from '../../../src/rules/forecast'
import { venueLines } from '../../../src/rules/last-mark'
import { slot } from '../../../src/rules/venue'
import { workloadOf } from '../../../src/rules/workload'
import { chance, type Chance } from './chance'
import { bidSession, MINUTE, NINE, type Scenario } from './scenario'

/** From which of the lots where somebody waits a counter (0: the first) calls next. */
export type Habit = (busy: readonly string[], counter: number, chance: Chance) => string | undefined

/** Of guesses made: how many held, and how many people came before and after the band. */
export interface Judged {
  held: number
  early: number
  late: number
}

interface Guess {
  ticketIds: readonly string[]
  from: number
  to: number
}

/** The band of the `nth` call from a queue. */
export function bandIn({ venue, now }: Scenario, nth: number, extra = 0, queueId = 'v.A') {
  return callBand(workloadOf(venue, venueLines(venue), queueId, now, 'busy'), nth, now, extra)
}

/**
 * Plays a room's morning with counters of some pace, of which some bidders miss their call, and guesses now and then
 * when somebody will be called, and when all will have been served.
 */
export function playMorning(seed: number, lots: readonly string[], most: number, habit: Habit) {
  const random = chance(seed)
  const { between, whole, gamma } = random
  const venue = bidSession({
    oneAtATime: false,
    missedAutomatically: false,
    visibility: 'open',
    numbering: 'sequential',
  })
  const [mean, spread] = [MINUTE * 2 * 6 ** between(0, 1), between(0.3, 1)]
  const [noShows, patience, walk] = [
    between(0, 0.2),
    MINUTE * between(1, 6),
    Math.min(mean / 2, MINUTE * between(0.2, 2)),
  ]
  const counters = ['c1', 'c2', 'c3']
    .slice(0, whole(1, 3))
    .map((counterId, i) => ({ counterId, i, free: NINE + between(0, mean / 3) }))
  for (const lot of lots) for (let i = whole(8, most); i > 0; i--) venue.take(`h${i}`, { queueId: lot })

  const [calls, services]: [Guess[], Guess[]] = [[], []]
  const [calledAt, servedAt] = [new Map<string, number>(), new Map<string, number>()]
  const idsIn = (lot: string) => venue.line(lot).map(h => venue.venue.byHolder.get(slot(lot, h)) ?? '')
  const serveUntil = (until: number) => {
    for (const [ticketId, at] of [...servedAt].sort((a, b) => a[1] - b[1])) {
      if (at > until || venue.ticket(ticketId).state !== 'called') continue
      venue.now = Math.max(at, venue.now)
      venue.do({ type: 'serve', ticketId })
    }
    venue.now = until
  }
  for (;;) {
    const busy = lots.filter(lot => venue.line(lot).length > 0)
    const [counter] = counters.sort((a, b) => a.free - b.free)
    const lot = counter === undefined ? undefined : habit(busy, counter.i, random)
    if (counter === undefined || busy.length === 0) break
    if (lot === undefined) {
      counters.splice(0, 1)
      continue
    }
    serveUntil(Math.round(between(venue.now, counter.free)))
    for (const guessed of busy) {
      if (between(0, 1) >= 0.1) continue
      const ids = idsIn(guessed)
      const nth = whole(1, ids.length)
      calls.push({ ticketIds: ids.slice(nth - 1, nth), ...bandIn(venue, nth, 0, guessed) })
      const queue = venue.venue.queues.get(guessed)
      const served = queue === undefined ? null : forecastOf(venue.venue, queue, venue.now).served
      if (served !== null) services.push({ ticketIds: ids, ...served })
    }
    serveUntil(Math.round(counter.free))
    const [next = ''] = idsIn(lot)
    venue.do({ type: 'call', queueId: lot, counterId: counter.counterId })
    calledAt.set(next, venue.now)
    const isThere = between(0, 1) >= noShows
    const work = isThere ? gamma(mean, spread) : patience
    if (isThere) servedAt.set(next, Math.round(venue.now + Math.min(work, gamma(walk, 0.6))))
    counter.free = venue.now + work
  }
  return { calls: judge(calls, calledAt), services: judge(services, servedAt) }
}

/** A guess is of the last of its tickets. */
function judge(guesses: readonly Guess[], times: ReadonlyMap<string, number>): Judged {
  const judged: Judged = { held: 0, early: 0, late: 0 }
  for (const { ticketIds, from, to } of guesses) {
    const at = Math.max(...ticketIds.map(id => times.get(id) ?? 0))
    if (at === 0) continue
    judged[at < from ? 'early' : at > to ? 'late' : 'held']++
  }
  return judged
}
