import type * as z from '@paihao/shared/contract/z'

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

/** The JSON that was kept; null where there is none, or none that this page understands. */
export function keptAs<T>(kept: Kept, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(kept.get() ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
