import { digitsAt, isOpaqueLabel, opaqueCapacity, opaqueLabel, sequentialLabel } from './labels'
import type { Queue, Venue } from './venue'
import { isBound } from './version'

interface Given {
  /** A random number (0 … 2^32-1) for an opaque label; on a replay the label itself. */
  random?: number
  /** The server's own number for this queue: see `digitsAt`. */
  slack?: number
  label?: string
}

/** No label has more digits. */
const MOST_DIGITS = 11

/** The label of the next who joins a queue; undefined when it has no room left, or when a recorded one cannot be right. */
export function nextLabel(venue: Venue, queue: Queue, { random, slack, label }: Given): string | undefined {
  const { numbering, labelDigits } = venue.info.policy
  if (numbering === 'sequential') return sequentialLabel(queue.prefix, queue.taken + 1)
  const { prefix, taken } = queue
  // Before version 4 a queue was full when nine labels in ten were given.
  const grows = isBound(venue, 4)
  if (!grows && taken >= opaqueCapacity(labelDigits)) return undefined
  if (label === undefined) {
    const digits = grows ? digitsAt(labelDigits, taken, slack) : labelDigits
    return opaqueLabel(prefix, digits, random ?? 0, venue.labels)
  }
  const most = grows ? MOST_DIGITS : labelDigits
  return isOpaqueLabel(label, prefix, labelDigits, most) && !venue.labels.has(label) ? label : undefined
}
