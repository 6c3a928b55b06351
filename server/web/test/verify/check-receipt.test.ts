/** @jest-environment node */
import { sha256 } from '@noble/hashes/sha2.js'
import type { InclusionReceipt } from '@paihao/shared/contract/receipt'
import { toBase64, utf8 } from '@paihao/shared/proof/bytes'
import { genesis, link } from '@paihao/shared/proof/chain'
import { makePromise } from '@paihao/shared/proof/receipt'
import { createTree } from '@paihao/shared/proof/tree'
import { receiptSteps } from '../../src/verify/check-receipt'
import { bundleOf, eventsOfADay, key, noteKey, sign } from '../support/record'

const events = eventsOfADay()
const event = events[1] ?? ''

function inclusion(): InclusionReceipt {
  const tree = createTree(sha256)
  let hash = genesis
  for (const one of events) tree.append((hash = link(sha256, hash, utf8(one))))
  return {
    kind: 'inclusion',
    venueId: 'v1',
    event,
    previous: toBase64(tree.leaf(0)),
    index: 1,
    proof: tree.inclusionProof(1).map(toBase64),
    checkpoint: bundleOf(events).checkpoint,
  }
}

const results = (receipt: Parameters<typeof receiptSteps>[0], keys = [key]): string[] =>
  receiptSteps(receipt, keys).map(({ result }) => result)

test('a receipt with its proof is good', () => {
  expect(results(inclusion())).toEqual(['passed', 'passed', 'passed'])
})

test('a receipt whose event was changed does not lead to the root', () => {
  const changed = { ...inclusion(), event: event.replace('one', 'six') }
  expect(results(changed)).toEqual(['passed', 'passed', 'failed'])
})

test('a receipt of another venue is not signed for this one', () => {
  expect(results({ ...inclusion(), venueId: 'v2' })).toEqual(['passed', 'failed', 'skipped'])
})

test('a promise of a sealed session is checked by its signature', () => {
  const promise = makePromise('v1', event, new Uint8Array(16), noteKey, sha256, sign)
  expect(results(promise)).toEqual(['passed', 'passed', 'passed'])
  expect(results({ ...promise, event: event.replace('one', 'six') })).toEqual(['passed', 'failed', 'skipped'])
  expect(results({ ...promise, venueId: 'v2' })).toEqual(['passed', 'passed', 'failed'])
})

test('the key that signed is found among several, and without one nothing passes', () => {
  const other = { ...key, keyId: 'CQkJCQ==' }
  expect(results(inclusion(), [other, key])).toEqual(['passed', 'passed', 'passed'])
  expect(results(inclusion(), [])).not.toContain('passed')
})
