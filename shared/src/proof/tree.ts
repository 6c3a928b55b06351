import { concat, equal, type Sha256 } from './bytes'

const HASH = 32
const NODE = Uint8Array.of(1)

/** A Merkle tree over leaf hashes (RFC 9162, section 2.1). Hashes of whole subtrees lie packed, one growing buffer a level. */
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

  /** MTH(D[from:to]); whole aligned subtrees are looked up. */
  function rangeRoot(from: number, to: number): Uint8Array {
    const width = to - from
    const level = Math.log2(width)
    if (Number.isInteger(level) && from % width === 0) return nodeAt(level, from / width)
    const split = from + splitOf(width)
    return hashChildren(sha256, rangeRoot(from, split), rangeRoot(split, to))
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
    leaf: index => nodeAt(0, index).slice(),
    root: (size = sizeOf()) => (size === 0 ? sha256(new Uint8Array(0)) : rangeRoot(0, size).slice()),
    inclusionProof(index, size = sizeOf()) {
      if (index < 0 || index >= size || size > sizeOf()) throw new RangeError(`no leaf ${index} of ${size}`)
      return path(index, 0, size, []).map(hash => hash.slice())
    },
    consistencyProof(first, size = sizeOf()) {
      if (first < 0 || first > size || size > sizeOf())
        throw new RangeError(`no trees of ${first} and ${size}`)
      return first === 0 || first === size ? [] : subproof(first, 0, size, true, []).map(hash => hash.slice())
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
  return 2 ** Math.ceil(Math.log2(width) - 1)
}
