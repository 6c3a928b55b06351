import { concat, equal, fromBase64, type Sha256, toBase64, utf8 } from './bytes'
import { link } from './chain'
import { type NoteKey, openCheckpoint, originOf, type Sign, type Verify } from './checkpoint'
import { verifyInclusion } from './tree'

/** Proof that an event stands in a venue's log. Bytes are base64. */
export interface InclusionReceipt {
  kind: 'inclusion'
  venueId: string
  /** The event's own bytes (JSON). */
  event: string
  /** The chain's hash before the event. */
  previous: string
  index: number
  proof: string[]
  checkpoint: string
}

/** The server's signed word for an event of a sealed session: it tells nothing of the events around it. */
export interface PromiseReceipt {
  kind: 'promise'
  venueId: string
  event: string
  nonce: string
  /** SHA-256(nonce | event). */
  hash: string
  keyId: string
  signature: string
}

export type Receipt = InclusionReceipt | PromiseReceipt

export interface Checks {
  sha256: Sha256
  verify: Verify
  key: NoteKey
}

/** What is wrong with a receipt: its form, its promise, the checkpoint's signature, or the proof. */
export type ReceiptFault = 'malformed' | 'hash' | 'signature' | 'inclusion'

/** Signs a promise over an event's own bytes, never over the chained hash: two bidders could test whether they are neighbours. */
export function makePromise(
  venueId: string,
  event: string,
  nonce: Uint8Array,
  key: NoteKey,
  sha256: Sha256,
  sign: Sign,
): PromiseReceipt {
  const hash = sha256(concat(nonce, utf8(event)))
  return {
    kind: 'promise',
    venueId,
    event,
    nonce: toBase64(nonce),
    hash: toBase64(hash),
    keyId: toBase64(key.keyId),
    signature: toBase64(sign(promised(venueId, hash))),
  }
}

/** Checks a receipt with the server's public key alone. */
export function checkReceipt(
  receipt: Receipt,
  checks: Checks,
): { ok: true } | { ok: false; fault: ReceiptFault } {
  const fault = receipt.kind === 'inclusion' ? inclusionFault(receipt, checks) : promiseFault(receipt, checks)
  return fault === null ? { ok: true } : { ok: false, fault }
}

/**
 * Whether a promise was kept: both receipts are sound, and what stands in the log of that venue is, byte for byte, the
 * event that was promised.
 */
export function isKept(promise: PromiseReceipt, receipt: InclusionReceipt, checks: Checks): boolean {
  return (
    promise.venueId === receipt.venueId &&
    promise.event === receipt.event &&
    checkReceipt(promise, checks).ok &&
    checkReceipt(receipt, checks).ok
  )
}

function inclusionFault(receipt: InclusionReceipt, { sha256, verify, key }: Checks): ReceiptFault | null {
  const previous = fromBase64(receipt.previous)
  const proof = receipt.proof.map(fromBase64)
  const siblings = proof.filter(hash => hash?.length === 32).filter(hash => hash !== null)
  if (previous?.length !== 32 || siblings.length < proof.length) return 'malformed'
  const checkpoint = openCheckpoint(receipt.checkpoint, key, verify)
  if (checkpoint === null || checkpoint.origin !== originOf(receipt.venueId)) return 'signature'
  const leaf = link(sha256, previous, utf8(receipt.event))
  return verifyInclusion(sha256, leaf, receipt.index, checkpoint.size, siblings, checkpoint.root)
    ? null
    : 'inclusion'
}

function promiseFault(receipt: PromiseReceipt, { sha256, verify, key }: Checks): ReceiptFault | null {
  const [nonce, hash, signature] = [receipt.nonce, receipt.hash, receipt.signature].map(fromBase64)
  if (!nonce || !hash || !signature || receipt.keyId !== toBase64(key.keyId)) return 'malformed'
  if (!equal(sha256(concat(nonce, utf8(receipt.event))), hash)) return 'hash'
  return verify(promised(receipt.venueId, hash), signature) ? null : 'signature'
}

function promised(venueId: string, hash: Uint8Array): Uint8Array {
  return utf8(`paihao/promise/1\n${venueId}\n${toBase64(hash)}\n`)
}
