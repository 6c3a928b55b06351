import { hash } from 'node:crypto'

/** The block of SHA-256 in bytes, and the length of what it gives. */
const BLOCK = 64
const LENGTH = 32

/**
 * SHA-256. In one call, and by way of a string: a Hash object, or a buffer that the engine allocates for each of the
 * ten hashes of a take, cost five times the hashing itself, most of it in the garbage collector.
 */
export function sha256(data: Uint8Array | string): Buffer {
  return Buffer.from(hash('sha256', data, 'binary'), 'latin1')
}

type Encoding = 'base64url' | 'hex' | 'binary'

/** HMAC-SHA256 with one key (RFC 2104, section 2), written in an encoding. */
export function createHmacSha256(key: Uint8Array): (text: string, encoding: Encoding) => string {
  const short = key.length > BLOCK ? sha256(key) : key
  const outer = Buffer.alloc(BLOCK + LENGTH, 0x5c)
  let inner = Buffer.alloc(1024, 0x36)
  short.forEach((byte, i) => {
    inner[i] = byte ^ 0x36
    outer[i] = byte ^ 0x5c
  })
  return (text, encoding) => {
    const most = BLOCK + text.length * 3
    if (inner.length < most) inner = Buffer.concat([inner.subarray(0, BLOCK)], most)
    const end = BLOCK + inner.write(text, BLOCK)
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), BLOCK, 'latin1')
    return hash('sha256', outer, encoding)
  }
}
