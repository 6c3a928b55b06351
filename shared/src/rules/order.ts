import type { Line, Place } from './line'

/**
 * The place just behind the k-th who waits (the last, if fewer wait): the k-th's order and pair with the next r, so
 * that those put behind the same ticket stand in the order in which they came back. Null when nobody waits.
 */
export function placeBehind(line: Line, k: number): Omit<Place, 'ticketId'> | null {
  if (line.length === 0) return null
  let index = Math.min(Math.max(k, 1), line.length) - 1
  const anchor = line.at(index)
  if (anchor === undefined) return null
  let last = anchor
  for (;;) {
    const behind = line.at(++index)
    if (behind?.order !== anchor.order || behind.pair !== anchor.pair) break
    last = behind
  }
  return { order: anchor.order, pair: anchor.pair, r: last.r + 1 }
}
