/**
 * One clock: Redis's. Each reply that carries Redis's time, with the local times at which the call went out and came
 * back, bounds the offset between the two; the estimate moves no further than those bounds demand.
 */
export interface LogClock {
  /** Redis's time (ms), as well as this server knows it. */
  now(): number
  /** What a reply told: Redis's time `time` lay between the local instants `sent` and `received` (all ms). */
  observe(time: number, sent: number, received: number): void
  /** A batch was ahead of Redis, which answered with `time` at the local instant `received`: step back behind it. */
  early(time: number, received: number): void
  /** The local clock (ms), to take `sent` and `received` from. */
  local(): number
  /** How far (ms) the local clock is off. */
  readonly offset: number
}

export function createLogClock(local: () => number): LogClock {
  let offset = 0
  return {
    now: () => local() + offset,
    local,
    observe(time, sent, received) {
      if (received < sent) return // the local clock was set back meanwhile
      offset = Math.min(Math.max(offset, time - received), time - sent)
    },
    early: (time, received) => {
      offset = time - received
    },
    get offset() {
      return offset
    },
  }
}
