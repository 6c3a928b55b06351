/** A fresh random key for an `Idempotency-Key` or a `requestId`; works on plain HTTP too, where `crypto.randomUUID` does not exist. */
export function requestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
