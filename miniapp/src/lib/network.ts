/** How the network is. */
export type NetworkState = 'good' | 'weak' | 'none'

/** How a request fares: not answered for some while, answered after all or at once, or not at all. */
export type Fared = 'slow' | 'answered' | 'failed'

export interface Network {
  state(): NetworkState
  subscribe(listener: () => void): () => void
  /** Told of every request: a phone often takes a network for good that carries next to nothing. */
  noticed(fared: Fared): void
}

/** How much each request speaks against the network; from so much on it is weak. */
const weight = { slow: 2, failed: 1 }
const WEAK = 2

/** Follows the network; `onBack` is called when it comes back, so that nothing waits for the next attempt. */
export function createNetwork(
  onNetwork: (listener: (state: NetworkState) => void) => void,
  onBack: () => void,
): Network {
  const listeners = new Set<() => void>()
  /** As far as the phone tells. */
  let told: NetworkState = 'good'
  let burden = 0
  const read = (): NetworkState => (told === 'good' && burden >= WEAK ? 'weak' : told)
  let state = read()

  function renew(): void {
    const next = read()
    if (next === state) return
    const isBack = state === 'none'
    state = next
    if (isBack) onBack()
    for (const listener of listeners) listener()
  }

  onNetwork(next => {
    // What failed before says nothing of a network that has just come.
    if (told === 'none') burden = 0
    told = next
    renew()
  })
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    noticed(fared) {
      burden = fared === 'answered' ? 0 : burden + weight[fared]
      renew()
    },
  }
}
