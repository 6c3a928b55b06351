/** The server's clock as the phone knows it. */
export interface Clock {
  /** Now on the server (ms). */
  now(): number
  /** Learns from the `Date` header of an answer that was asked for and received at these times of the phone (ms). */
  learn(date: string | undefined, asked: number, answered: number): void
}

/** A `Date` header is cut to the second. */
const SECOND = 1000

/**
 * Each answer bounds the offset: the header's second lies between the asking and the answering. The bounds of all
 * answers are laid over one another, so a few of them know the offset to a fraction of a second; an answer that
 * contradicts them (the phone's clock was set) begins anew.
 */
export function createClock(phoneNow: () => number): Clock {
  let low = 0
  let high = 0
  let known = false
  return {
    now: () => phoneNow() + (low + high) / 2,
    learn(date, asked, answered) {
      const server = Date.parse(date ?? '')
      if (!Number.isFinite(server)) return
      const from = server - answered
      const to = server + SECOND - asked
      const overlaps = known && from <= high && to >= low
      low = overlaps ? Math.max(low, from) : from
      high = overlaps ? Math.min(high, to) : to
      known = true
    },
  }
}
