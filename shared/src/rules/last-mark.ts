import { lineOf, type Standing, type Venue } from './venue'

/** How often (ms) what holders of a sealed session are told of the waiting is computed anew. */
const REFRESH = 5 * 60_000

/** The last mark at or before `at` (ms). */
export function markBefore(at: number): number {
  return Math.floor(at / REFRESH) * REFRESH
}

/** The first mark after `at` (ms). */
export function markAfter(at: number): number {
  return markBefore(at) + REFRESH
}

/**
 * Keeps how a sealed session stands, before its first event at or after a mark is taken in: from then on until the next
 * mark a holder's band of waiting is computed from it. It is folded from the log, so every server has the same.
 */
export function keepStanding(venue: Venue, at: number): void {
  const { policy, facts } = venue.info
  if (policy.visibility !== 'sealed' || facts.kind !== 'bidSession' || at >= facts.deadline) return
  const mark = markBefore(at)
  if (venue.standing === null || venue.standing.mark < mark) stand(venue, mark)
}

/** Keeps it anew after a draw: that gives everybody their place at once, and steps with nobody's taking. */
export function keepDrawn(venue: Venue, at: number): void {
  stand(venue, markBefore(at))
}

/** How a session stood at the last mark before `now`. A server whose clock is behind the log goes by the log. */
export function standingAt(venue: Venue, now: number): Standing {
  const mark = markBefore(Math.max(now, venue.time))
  const { standing } = venue
  return standing !== null && standing.mark >= mark ? standing : standingOf(venue, mark)
}

function stand(venue: Venue, mark: number): void {
  const { lines, paces } = standingOf(venue, mark)
  venue.standing = {
    mark,
    paces,
    lines: new Map([...lines].map(([queueId, line]) => [queueId, line.copy()])),
  }
}

function standingOf(venue: Venue, mark: number): Standing {
  return { mark, ...venueLines(venue) }
}

/** The lines and paces of a venue as they are now. */
export function venueLines(venue: Venue): Omit<Standing, 'mark'> {
  const queues = [...venue.queues.values()]
  return {
    lines: new Map(queues.map(({ queueId }) => [queueId, lineOf(venue, queueId)])),
    paces: new Map(queues.map(({ queueId, pace }) => [queueId, pace])),
  }
}
