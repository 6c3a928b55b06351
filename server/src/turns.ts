/** Lets what belongs to one key run one after another, in this process. */
export type Turns = <T>(key: string, act: () => Promise<T>) => Promise<T>

/** What fails does not hold up those behind it. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (key, act) => {
    const mine = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(act)
    last.set(key, mine)
    const done = () => last.get(key) === mine && last.delete(key)
    mine.then(done, done)
    return mine
  }
}
