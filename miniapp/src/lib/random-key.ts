import { randomBytes } from './platform'

/** 128 random bits, for an `Idempotency-Key` or as the phone's own number in a draw. */
export async function randomKey(): Promise<string> {
  const bytes = await randomBytes(16)
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
