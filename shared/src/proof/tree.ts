import { concat, equal, type Sha256 } from './bytes'

const HASH = 32
const NODE = Uint8Array.of(1)

/**
 * A Merkle tree over leaf hashes (RFC 9162, section 2.1) of at most 2^31 leaves. Hashes of whole subtrees lie packed,
 * one growing buffer a level. The hashes it gives are its own: they are not to be written to.
 */
export interface Tree {
  readonly size: number
  append(leaf: Uint8Array): void
  leaf(index: number): Uint8Array
  /** The root over the first `size` leaves; all of them when left out. */
  root(size?: number): Uint8Array
  /** The inclusion proof of a leaf in the tree of the first `size` leaves, from the leaf up. */
  inclusionProof(index: number, size?: number): Uint8Array[]
  /** The proof that the tree of `size` leaves continues that of the first `first`. */
  consistencyProof(first: number, size?: number): Uint8Array[]
  /** Bytes held. */
  readonly bytes: number
}

export function createTree(sha256: Sha256): Tree {
  const levels: { buffer: Uint8Array; count: number }[] = []
  /** Roots at the right edge of the size that was last asked for: the proofs of a batch share them. */
  let edge = { size: 0, roots: new Map<number, Uint8Array>() }

  function push(level: number, hash: Uint8Array): void {
    const row = (levels[level] ??= { buffer: new Uint8Array(HASH * 16), count: 0 })
    if (row.buffer.length < (row.count + 1) * HASH) {
      const larger = new Uint8Array(Math.ceil(row.count * 1.5) * HASH)
      larger.set(row.buffer)
      row.buffer = larger
    }
    row.buffer.set(hash, row.count * HASH)
    row.count++
    if (row.count % 2 === 0) push(level + 1, hashChildren(sha256, nodeAt(level, row.count - 2), hash))
  }

  function nodeAt(level: number, index: number): Uint8Array {
    const row = levels[level]
    if (row === undefined || index < 0 || index >= row.count)
      throw new RangeError(`no node ${level}/${index}`)
    return row.buffer.subarray(index * HASH, (index + 1) * HASH)
  }

  /** MTH(D[from:to]); whole subtrees are looked up. What has to be computed lies at the right edge, where `to` is the size. */
  function rangeRoot(from: number, to: number): Uint8Array {
    const width = to - from
    if ((width & (width - 1)) === 0) return nodeAt(31 - Math.clz32(width), from / width)
    const known = edge.size === to ? edge.roots.get(from) : undefined
    if (known !== undefined) return known
    const split = from + splitOf(width)
    const root = hashChildren(sha256, rangeRoot(from, split), rangeRoot(split, to))
    if (edge.size !== to) edge = { size: to, roots: new Map() }
    edge.roots.set(from, root)
    return root
  }

  function path(index: number, from: number, to: number, proof: Uint8Array[]): Uint8Array[] {
    if (to - from === 1) return proof
    const split = from + splitOf(to - from)
    if (index < split) path(index, from, split, proof).push(rangeRoot(split, to))
    else path(index, split, to, proof).push(rangeRoot(from, split))
    return proof
  }

  /** SUBPROOF of RFC 9162, section 2.1.4.1. */
  function subproof(
    first: number,
    from: number,
    to: number,
    known: boolean,
    proof: Uint8Array[],
  ): Uint8Array[] {
    if (first === to) {
      if (!known) proof.push(rangeRoot(from, to))
      return proof
    }
    const split = from + splitOf(to - from)
    if (first <= split) subproof(first, from, split, known, proof).push(rangeRoot(split, to))
    else subproof(first, split, to, false, proof).push(rangeRoot(from, split))
    return proof
  }

  const sizeOf = () => levels[0]?.count ?? 0
  return {
    get size() {
      return sizeOf()
    },
    append: leaf => push(0, leaf),
    leaf: index => nodeAt(0, index),
    root: (size = sizeOf()) => (size === 0 ? sha256(new Uint8Array(0)) : rangeRoot(0, size)),
    inclusionProof(index, size = sizeOf()) {
      if (index < 0 || index >= size || size > sizeOf()) throw new RangeError(`no leaf ${index} of ${size}`)
      return path(index, 0, size, [])
    },
    consistencyProof(first, size = sizeOf()) {
      if (first < 0 || first > size || size > sizeOf())
        throw new RangeError(`no trees of ${first} and ${size}`)
      return first === 0 || first === size ? [] : subproof(first, 0, size, true, [])
    },
    get bytes() {
      return levels.reduce((bytes, row) => bytes + row.buffer.length, 0)
    },
  }
}

/** Checks an inclusion proof (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(
  sha256: Sha256,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = hashChildren(sha256, sibling, hash)
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else hash = hashChildren(sha256, hash, sibling)
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equal(hash, root)
}

/** Checks a consistency proof (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(
  sha256: Sha256,
  first: { size: number; root: Uint8Array },
  second: { size: number; root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (first.size < 0 || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && equal(first.root, second.root)
  if (first.size === 0) return proof.length === 0
  const isWhole = Number.isInteger(Math.log2(first.size))
  const [start, ...rest] = isWhole ? [first.root, ...proof] : proof
  if (start === undefined) return false
  let node = first.size - 1
  let last = second.size - 1
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  let [oldHash, newHash] = [start, start]
  for (const sibling of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldHash = hashChildren(sha256, sibling, oldHash)
      newHash = hashChildren(sha256, sibling, newHash)
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else newHash = hashChildren(sha256, newHash, sibling)
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equal(oldHash, first.root) && equal(newHash, second.root)
}

function hashChildren(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right))
}

/** The largest power of two below `width`. */
function splitOf(width: number): number {
  return 2 ** (31 - Math.clz32(width - 1))
}
