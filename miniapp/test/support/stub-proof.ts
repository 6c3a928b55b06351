import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { PublicKey } from '@paihao/shared/contract/record'
import { concat, toBase64, utf8 } from '@paihao/shared/proof/bytes'
import { genesis, link } from '@paihao/shared/proof/chain'
import { originOf, signCheckpoint } from '@paihao/shared/proof/checkpoint'
import { makePromise, type Receipt } from '@paihao/shared/proof/receipt'
import { createTree } from '@paihao/shared/proof/tree'

const secret = new Uint8Array(32).fill(7)
const publicKey = ed25519.getPublicKey(secret)
const name = 'paihao'
const keyId = sha256(concat(utf8(`${name}\n\u0001`), publicKey)).subarray(0, 4)
const sign = (message: Uint8Array) => ed25519.sign(message, secret)

export const stubKey: PublicKey = {
  keyId: toBase64(keyId),
  name,
  algorithm: 'Ed25519',
  publicKey: toBase64(publicKey),
}

/** A promise as in a sealed session. */
export function promiseFor(venueId: string, event: string): Receipt {
  return makePromise(venueId, event, new Uint8Array(16).fill(3), { name, keyId }, sha256, sign)
}

/** A proof that the event stands last among some others. */
export function inclusionOf(venueId: string, event: string): Receipt {
  const tree = createTree(sha256)
  let previous = genesis
  const others = ['{"type":"created"}', '{"type":"opened"}']
  for (const other of others) {
    previous = link(sha256, previous, utf8(other))
    tree.append(previous)
  }
  tree.append(link(sha256, previous, utf8(event)))
  const index = others.length
  return {
    kind: 'inclusion',
    venueId,
    event,
    previous: toBase64(previous),
    index,
    proof: tree.inclusionProof(index).map(toBase64),
    checkpoint: signCheckpoint(
      { origin: originOf(venueId), size: tree.size, root: tree.root() },
      { name, keyId },
      sign,
    ),
  }
}
