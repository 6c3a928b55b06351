import type { QueueChanged } from '@paihao/shared/contract/sockets'

/**
 * How many wait before a place after others have left and joined its line: one message serves everybody, and each
 * phone counts for itself. A place is three numbers, and lists of places are flat. Null when the message does not say.
 */
export function aheadAfter(ahead: number, place: readonly number[], change: QueueChanged): number | null {
  const { left, joined, waiting } = change
  if (left === undefined || joined === undefined || waiting === null) return null
  const now = ahead - countBefore(left, place) + countBefore(joined, place)
  return Math.min(Math.max(now, 0), Math.max(waiting - 1, 0))
}

function countBefore(places: readonly number[], mine: readonly number[]): number {
  let count = 0
  for (let i = 0; i + 2 < places.length; i += 3) if (isBefore(places.slice(i, i + 3), mine)) count++
  return count
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
