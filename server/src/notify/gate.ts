/** Lets so many in at once; the others wait outside, the urgent ones before the rest. */
export interface Gate {
  run<T>(isUrgent: boolean, work: () => Promise<T>): Promise<T>
}

export function createGate(atOnce: number): Gate {
  const urgent: (() => void)[] = []
  const others: (() => void)[] = []
  let inside = 0

  async function enter(isUrgent: boolean): Promise<void> {
    if (inside < atOnce) inside++
    else await new Promise<void>(resolve => (isUrgent ? urgent : others).push(resolve))
  }

  /** Who goes out leaves the place to the next. */
  function leave(): void {
    const next = urgent.shift() ?? others.shift()
    if (next === undefined) inside--
    else next()
  }

  return {
    async run(isUrgent, work) {
      await enter(isUrgent)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
