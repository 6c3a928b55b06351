import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { PublicKey } from '@paihao/shared/contract/record'
import { concat, fromBase64, utf8 } from '@paihao/shared/proof/bytes'
import type { NoteKey, Verify } from '@paihao/shared/proof/checkpoint'
import {
  checkReceipt,
  type InclusionReceipt,
  isKept,
  type PromiseReceipt,
  type Receipt,
} from '@paihao/shared/proof/receipt'

export type ReceiptFinding = 'right' | 'wrong'

/** C2SP signed-note: the type byte of Ed25519 behind the name in a key's id. */
const ED25519 = Uint8Array.of(0x0a, 0x01)

/** Checks a receipt on this phone alone: that it is about this ticket, and that a key of the server stands for it. */
export function checkTicketReceipt(
  receipt: Receipt,
  ticketId: string,
  keys: readonly PublicKey[],
): ReceiptFinding {
  const isVouchedFor = keys.some(key => {
    const publicKey = fromBase64(key.publicKey)
    return publicKey?.length === 32 && checkReceipt(receipt, checksBy(key.name, publicKey)).ok
  })
  return isVouchedFor && ticketIn(receipt.event) === ticketId ? 'right' : 'wrong'
}

/** Whether what was promised before the deadline stands in the public record, byte for byte. */
export function isPromiseKept(
  promise: PromiseReceipt,
  receipt: InclusionReceipt,
  keys: readonly PublicKey[],
): boolean {
  return keys.some(key => {
    const publicKey = fromBase64(key.publicKey)
    return publicKey?.length === 32 && isKept(promise, receipt, checksBy(key.name, publicKey))
  })
}

function checksBy(
  name: string,
  publicKey: Uint8Array,
): { sha256: typeof sha256; verify: Verify; key: NoteKey } {
  const keyId = sha256(concat(utf8(name), ED25519, publicKey)).subarray(0, 4)
  const verify: Verify = (message, signature) =>
    signature.length === 64 && ed25519.verify(signature, message, publicKey)
  return { sha256, verify, key: { name, keyId } }
}

/** The ticket that an event of the log is about. */
function ticketIn(event: string): unknown {
  try {
    const parsed: unknown = JSON.parse(event)
    return typeof parsed === 'object' && parsed !== null && 'ticketId' in parsed ? parsed.ticketId : null
  } catch {
    return null
  }
}
