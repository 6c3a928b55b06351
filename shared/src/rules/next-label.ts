import { isOpaqueLabel, opaqueCapacity, opaqueLabel, sequentialLabel } from './labels'
import type { Queue, Venue } from './venue'

interface Given {
  /** A random number (0 … 2^32-1) for an opaque label; on a replay the label itself. */
  random?: number
  label?: string
}

/** The label of the next who joins a queue; undefined when it has no room left. */
export function nextLabel(venue: Venue, queue: Queue, { random, label }: Given): string | undefined {
  const { numbering, labelDigits } = venue.info.policy
  if (numbering === 'sequential') return sequentialLabel(queue.prefix, queue.taken + 1)
  if (queue.taken >= opaqueCapacity(labelDigits)) return undefined
  if (label === undefined) return opaqueLabel(queue.prefix, labelDigits, random ?? 0, venue.labels)
  return isOpaqueLabel(label, queue.prefix, labelDigits) && !venue.labels.has(label) ? label : undefined
}
