/** How the phone's network is, as far as the phone tells. */
export type NetworkState = 'good' | 'weak' | 'none'

export interface Network {
  state(): NetworkState
  subscribe(listener: () => void): () => void
}

/** Follows the network; `onBack` is called when it comes back, so that nothing waits for the next attempt. */
export function createNetwork(
  onNetwork: (listener: (state: NetworkState) => void) => void,
  onBack: () => void,
): Network {
  const listeners = new Set<() => void>()
  let state: NetworkState = 'good'
  onNetwork(next => {
    if (next === state) return
    const isBack = state === 'none'
    state = next
    if (isBack) onBack()
    for (const listener of listeners) listener()
  })
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
