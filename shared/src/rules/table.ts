/** A map that can be forked. A fork reads through to its base and keeps its own writes until `merge`. */
export class Table<K, V> {
  private readonly written = new Map<K, V>()
  private readonly deleted = new Set<K>()

  constructor(private readonly base?: Table<K, V>) {}

  get(key: K): V | undefined {
    const own = this.written.get(key)
    if (own !== undefined || this.base === undefined || this.deleted.has(key)) return own
    return this.base.get(key)
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  set(key: K, value: V): void {
    this.written.set(key, value)
    if (this.deleted.size > 0) this.deleted.delete(key)
  }

  delete(key: K): void {
    this.written.delete(key)
    if (this.base !== undefined) this.deleted.add(key)
  }

  get size(): number {
    if (this.base === undefined) return this.written.size
    let size = this.base.size
    for (const key of this.written.keys()) if (!this.base.has(key)) size++
    for (const key of this.deleted) if (this.base.has(key)) size--
    return size
  }

  /** The base's entries first, then its own: for a root table, in the order of first writing. */
  *entries(): Generator<[K, V]> {
    if (this.base !== undefined)
      for (const entry of this.base.entries())
        if (!this.written.has(entry[0]) && !this.deleted.has(entry[0])) yield entry
    yield* this.written
  }

  *values(): Generator<V> {
    for (const [, value] of this.entries()) yield value
  }

  fork(): Table<K, V> {
    return new Table(this)
  }

  /** Writes a fork's changes into its base and empties the fork. */
  merge(): void {
    if (this.base === undefined) return
    for (const key of this.deleted) this.base.delete(key)
    for (const [key, value] of this.written) this.base.set(key, value)
    this.written.clear()
    this.deleted.clear()
  }
}
