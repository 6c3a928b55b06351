import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** WeChat pads to blocks of 32 bytes, not to AES's 16. */
const BLOCK = 32
/** Random bytes before the length of the message. */
const NOISE = 16

/** Whether a signature is SHA-1 over the sorted parts, the token among them (WeChat: "message push", "message encryption"). */
export function isSigned(signature: string, parts: readonly string[]): boolean {
  const given = Buffer.from(signature)
  const expected = Buffer.from(
    createHash('sha1')
      .update([...parts].sort().join(''))
      .digest('hex'),
  )
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Opens what WeChat encrypted in its safe mode: AES-256-CBC, the vector being the key's first half, over 16 random
 * bytes, the length of the message (4 bytes, big endian), the message and the app's id. Null for what is not for us.
 */
export function createPushCipher(aesKey: string, appId: string): (encrypted: string) => string | null {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  return encrypted => {
    const bytes = decrypt(key, Buffer.from(encrypted, 'base64'))
    if (bytes === null || bytes.length < NOISE + 4) return null
    const start = NOISE + 4
    const end = start + bytes.readUInt32BE(NOISE)
    return end <= bytes.length && bytes.subarray(end).toString() === appId
      ? bytes.subarray(start, end).toString()
      : null
  }
}

function decrypt(key: Buffer, encrypted: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const bytes = Buffer.concat([decipher.update(encrypted), decipher.final()])
    const padding = bytes.at(-1) ?? 0
    return padding >= 1 && padding <= BLOCK ? bytes.subarray(0, -padding) : null
  } catch {
    return null
  }
}
