import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { PublicKey } from '@paihao/shared/contract/record'
import { fromBase64 } from '@paihao/shared/proof/bytes'
import type { Checks } from '@paihao/shared/proof/receipt'

/** What one of the server's published keys can check with, or null when the key itself is malformed. */
export function checksOf({ name, keyId, publicKey }: PublicKey): Checks | null {
  const [id, key] = [fromBase64(keyId), fromBase64(publicKey)]
  if (id === null || key?.length !== 32) return null
  return {
    sha256,
    key: { name, keyId: id },
    verify(message, signature) {
      try {
        return ed25519.verify(signature, message, key)
      } catch {
        // A signature that is no point of the curve is simply wrong.
        return false
      }
    },
  }
}
