/** A question to the server that several parts of a page put, perhaps at the same time. */
export interface Asking {
  /** Whoever only wants to know shares the answer that is under way. */
  join(): Promise<void>
  /** Who knows that something has just changed: an answer under way may be older than that, so it is asked once more. */
  anew(): Promise<void>
}

/** At most one question is under way. `ask` settles its own failures. */
export function createAsking(ask: () => Promise<void>): Asking {
  let flight: Promise<void> | null = null
  let isStale = false

  async function fly(): Promise<void> {
    try {
      while (isStale) {
        isStale = false
        await ask()
      }
    } finally {
      // At once, not in a later turn: who asks in between would be given an answer that has ended.
      flight = null
    }
  }

  function anew(): Promise<void> {
    isStale = true
    return (flight ??= fly())
  }

  return { join: () => flight ?? anew(), anew }
}
