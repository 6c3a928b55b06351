import type { Transport } from '@paihao/shared/contract/client'

const ANSWER_WITHIN = 10_000

let offset = 0

/** How far (ms) the server's clock is ahead of the device's, as its last answer said; good to a second. */
export function clockOffset(): number {
  return offset
}

/** `fetch` as the contract's client wants it: gives up after ten seconds, so that a page can say that it does not know. */
export const fetchTransport: Transport = async ({ method, url, headers, body }) => {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN)
  try {
    const asked = Date.now()
    const response = await fetch(url, {
      method,
      headers,
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      ...(body === undefined ? {} : { body }),
    })
    const answered = Date.parse(response.headers.get('Date') ?? '')
    // The header is cut to the second; half a second more is right on average.
    if (Number.isFinite(answered)) offset = answered + 500 - (asked + Date.now()) / 2
    const text = await response.text()
    return { status: response.status, body: parsed(text) }
  } finally {
    clearTimeout(timer)
  }
}

/** A proxy's page of HTML is no JSON: the client then goes by the status. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
