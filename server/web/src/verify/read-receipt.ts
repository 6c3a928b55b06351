import { receipt } from '@paihao/shared/contract/receipt'
import type { Receipt } from '@paihao/shared/contract/receipt'

/** The receipt in a pasted text or a file: alone, or in the answer that brought it. Null when there is none. */
export function readReceipt(text: string): Receipt | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const inner = typeof value === 'object' && value !== null && 'receipt' in value ? value.receipt : value
  const parsed = receipt.safeParse(inner)
  return parsed.success ? parsed.data : null
}

/** The receipt in a link: `#receipt=` and its JSON as base64url. What stands behind `#` never leaves the device. */
export function receiptInLink(hash: string): string | null {
  const encoded = new URLSearchParams(hash.replace(/^#/, '')).get('receipt')
  if (encoded === null) return null
  try {
    const bytes = Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), sign =>
      sign.charCodeAt(0),
    )
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

/** What a receipt's event tells of the taking, as far as it can be read. */
export function eventFacts(event: string): { at: number | null; queueId: string | null } {
  try {
    const value: unknown = JSON.parse(event)
    if (typeof value !== 'object' || value === null) return { at: null, queueId: null }
    const at = 'at' in value && typeof value.at === 'number' ? value.at : null
    const queueId = 'queueId' in value && typeof value.queueId === 'string' ? value.queueId : null
    return { at, queueId }
  } catch {
    return { at: null, queueId: null }
  }
}
