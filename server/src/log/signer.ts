import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** Signs checkpoints and promises: Ed25519 (RFC 8032), named as in C2SP signed-note. */
export interface Signer {
  readonly keyName: string
  /** First 4 bytes of SHA-256(name, newline, 0x01, public key). */
  readonly keyId: Buffer
  /** 32 bytes. */
  readonly publicKey: Buffer
  /** 64 bytes. */
  sign(bytes: Uint8Array): Buffer
}

/** PKCS #8 of an Ed25519 private key (RFC 8410), but for the 32 bytes of the key itself. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The signing key of this installation out of its 32-byte seed. */
export function createSigner(seed: Buffer, keyName = 'paihao'): Signer {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  const keyId = createHash('sha256').update(`${keyName}\n\u0001`).update(publicKey).digest().subarray(0, 4)
  return { keyName, keyId, publicKey, sign: bytes => sign(null, bytes, privateKey) }
}
