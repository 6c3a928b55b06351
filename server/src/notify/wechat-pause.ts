import { CircuitState, circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'

/** After so many faults in a row nothing is asked for a pause: a WeChat that is down is not hammered. */
const FAULTS = 5

/** Keeps one of WeChat's interfaces from being asked while it fails. */
export interface Pause {
  /** Asks, or throws BrokenCircuitError. */
  execute<T>(ask: () => Promise<T>): Promise<T>
  /** Whether it failed so often that it is left alone for a moment. False again after the pause: somebody has to try. */
  readonly broken: boolean
  /** Whether it failed, and nobody knows yet that it is well again. */
  readonly unsure: boolean
  /** Leave to ask. After the pause the first alone has it, until it is known how that went. */
  admits(): boolean
}

export function createPause(pauseMs: number): Pause {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: pauseMs,
    breaker: new ConsecutiveBreaker(FAULTS),
  })
  // The breaker itself stays open until the next request, and who asks `broken` first would never make one.
  let brokenAt = -Infinity
  let probedAt = -Infinity
  breaker.onBreak(() => (brokenAt = performance.now()))

  function isBroken(): boolean {
    if (breaker.state === CircuitState.Closed) return false
    // Who was let in to try and did not is not waited for longer than a pause.
    const isProbed = breaker.state === CircuitState.HalfOpen || performance.now() - probedAt < pauseMs
    return isProbed || performance.now() - brokenAt < pauseMs
  }

  return {
    execute: ask => breaker.execute(ask),
    get broken() {
      return isBroken()
    },
    get unsure() {
      return breaker.state !== CircuitState.Closed
    },
    admits() {
      if (isBroken()) return false
      if (breaker.state !== CircuitState.Closed) probedAt = performance.now()
      return true
    },
  }
}
