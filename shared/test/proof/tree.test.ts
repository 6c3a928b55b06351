import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { concat } from '../../src/proof/bytes'
import { createTree, type Tree, verifyConsistency, verifyInclusion } from '../../src/proof/tree'

const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const leafHash = (data: Uint8Array): Uint8Array => sha256(concat(Uint8Array.of(0), data))

/** The eight leaves, roots and proofs of Certificate Transparency's own test of RFC 6962 (merkle_tree_test.cc). */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

function treeOf(
  count: number,
  data = (i: number) => Buffer.from(leaves[i] ?? '', 'hex') as Uint8Array,
): Tree {
  const tree = createTree(sha256)
  for (let i = 0; i < count; i++) tree.append(leafHash(data(i)))
  return tree
}

test('the root of nothing is the hash of nothing', () => {
  expect(hex(treeOf(0).root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test.each(roots.map((root, i) => [i + 1, root] as const))('RFC 6962: the root of %i leaves', (size, root) => {
  expect(hex(treeOf(size).root())).toBe(root)
  expect(hex(treeOf(8).root(size))).toBe(root)
})

test('RFC 6962: the published inclusion proofs', () => {
  const tree = treeOf(8)
  expect(tree.inclusionProof(0, 1).map(hex)).toEqual([])
  expect(tree.inclusionProof(0, 8).map(hex)).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ])
  expect(tree.inclusionProof(5, 8).map(hex)).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(tree.inclusionProof(2, 3).map(hex)).toEqual([
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  ])
})

test('RFC 6962: the published consistency proofs', () => {
  const tree = treeOf(8)
  expect(tree.consistencyProof(1, 1)).toEqual([])
  expect(tree.consistencyProof(6, 8).map(hex)).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(tree.consistencyProof(2, 5).map(hex)).toEqual([
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ])
})

/** Not `slice`, which on a Buffer is a view. */
const copy = (hash: Uint8Array): Uint8Array => Uint8Array.from(hash)

const whole = treeOf(300, i => Uint8Array.of(i >> 8, i & 255))
const sizes = fc.integer({ min: 1, max: 300 })

test('every leaf of every tree is proved, and with one bit changed it is not', () => {
  fc.assert(
    fc.property(sizes, fc.nat(299), fc.nat(), (size, pick, bit) => {
      const index = pick % size
      const proof = whole.inclusionProof(index, size).map(copy)
      const root = copy(whole.root(size))
      const leaf = copy(whole.leaf(index))
      expect(verifyInclusion(sha256, leaf, index, size, proof, root)).toBe(true)
      const parts = [leaf, root, ...proof]
      const broken = parts[bit % parts.length]
      if (broken === undefined) return
      const place = (bit >> 4) % 32
      broken[place] = (broken[place] ?? 0) ^ (1 << (bit % 8))
      expect(verifyInclusion(sha256, leaf, index, size, proof, root)).toBe(false)
    }),
  )
})

test('a proof counts for no other place and no other size', () => {
  fc.assert(
    fc.property(sizes, fc.nat(299), fc.nat(299), (size, pick, other) => {
      const index = pick % size
      fc.pre(other % size !== index)
      const proof = whole.inclusionProof(index, size)
      expect(verifyInclusion(sha256, whole.leaf(index), other % size, size, proof, whole.root(size))).toBe(
        false,
      )
    }),
  )
})

test('every tree continues every smaller one, and is proved to', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.nat(), (a, b, bit) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map(size => ({
        size,
        root: copy(whole.root(size)),
      }))
      if (first === undefined || second === undefined) return
      const proof = whole.consistencyProof(first.size, second.size).map(copy)
      expect(verifyConsistency(sha256, first, second, proof)).toBe(true)
      const parts = [first.root, second.root, ...proof]
      const broken = parts[bit % parts.length]
      if (broken !== undefined) broken[(bit >> 4) % 32] = (broken[(bit >> 4) % 32] ?? 0) ^ (1 << (bit % 8))
      expect(verifyConsistency(sha256, first, second, proof)).toBe(false)
    }),
  )
})

test('a tree takes about 64 bytes a leaf', () => {
  expect(whole.bytes / whole.size).toBeLessThan(110)
})
