import { lastCallOf, paceOf } from './pace'
import { type Counter, type Pace, servesQueue, type Venue } from './venue'

/** A counter that has called none for so many mean cycles, or none from a queue in so many of its turns, has left it. */
const GONE = 6

/** Who calls from a queue, as far as can be told. */
export interface Callers {
  readonly counters: readonly Counter[]
  /** How many of them may not have had their first turn yet, or may not be there at all. */
  readonly unseen: number
}

/** The counters of a venue at an instant. */
export interface Crew {
  /** The last call of each counter that has not left, by counterId. */
  readonly lasts: ReadonlyMap<string, { queueId: string; at: number }>
  /** Those that call from a queue: who never chose it in many turns, among `choices` queues, does not. */
  callersOf(queueId: string): Callers
}

/** The counters at `now`, where a cycle takes about `roughly` (both ms). */
export function crewOf(
  venue: Venue,
  paces: ReadonlyMap<string, Pace | null>,
  now: number,
  roughly: number,
  choices: number,
): Crew {
  const all = [...paces.values()].map(paceOf)
  const { counters } = venue.info
  const lasts = new Map(
    counters.flatMap(({ counterId }) => {
      const last = lastCallOf(paces, counterId)
      return last === null || now - last.at >= GONE * roughly ? [] : [[counterId, last]]
    }),
  )
  const turns = new Map(
    counters.map(({ counterId }) => [
      counterId,
      all.reduce((sum, { calls }) => sum + (calls[counterId] ?? 0), 0),
    ]),
  )
  const began = Math.min(...all.map(({ beganAt }) => beganAt ?? now))
  // Within the first cycle the others may just not have had their turn.
  const isEarly = now - began < roughly
  const many = GONE * choices
  const seen = ({ counterId }: Counter, { calledAt }: Pace) => {
    const isOften = now - (calledAt[counterId] ?? -Infinity) < many * roughly
    return lasts.has(counterId) && (isOften || (turns.get(counterId) ?? 0) < many)
  }
  return {
    lasts,
    callersOf(queueId) {
      const pace = paceOf(paces.get(queueId))
      const able = counters.filter(counter => servesQueue(counter, queueId))
      const callers = able.filter(counter => seen(counter, pace))
      if (isEarly) return { counters: able, unseen: able.length - callers.length }
      return { counters: callers.length === 0 ? able : callers, unseen: 0 }
    },
  }
}
