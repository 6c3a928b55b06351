/** A string kept by the browser under one name; where storage is forbidden it is simply forgotten. */
export interface Kept {
  get(): string | null
  set(value: string | null): void
}

export function keptIn(storage: () => Storage, name: string): Kept {
  return {
    get() {
      try {
        return storage().getItem(name)
      } catch {
        return null
      }
    },
    set(value) {
      try {
        if (value === null) storage().removeItem(name)
        else storage().setItem(name, value)
      } catch {
        // Private windows may refuse; the page goes on without memory.
      }
    },
  }
}
