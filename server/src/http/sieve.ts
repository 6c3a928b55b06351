/** Buckets; a power of two. */
const BUCKETS = 65_536

/**
 * Tells whether a name has asked at most `few` times within the window, without remembering it: names share buckets,
 * and only those of a full bucket need be counted one by one. In a burst of thousands that is nobody, and an exact
 * counter with its timer for each of them cost more than deciding what they ask for.
 */
export function createSieve(few: number, windowMs: number): (name: string) => boolean {
  const counts = new Uint16Array(BUCKETS)
  let ends = 0
  return name => {
    const now = Date.now()
    if (now >= ends) {
      counts.fill(0)
      ends = now + windowMs
    }
    const bucket = bucketOf(name)
    const count = counts[bucket] ?? 0
    if (count >= few) return false
    counts[bucket] = count + 1
    return true
  }
}

/** FNV-1a over the end of a name, which is the random part of an id and the host of an address. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = Math.max(name.length - 16, 0); i < name.length; i++)
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1)
}
