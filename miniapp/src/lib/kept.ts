import * as z from '@paihao/shared/contract/z'
import Taro from '@tarojs/taro'

const PREFIX = 'paihao/'

/** One thing kept on the phone. What does not fit its schema (an older version's) is forgotten. */
export interface Kept<T> {
  get(): T | null
  set(value: T | null): void
}

export function createKept<S extends z.core.$ZodType>(name: string, schema: S): Kept<z.output<S>> {
  const key = PREFIX + name
  return {
    get() {
      const text: unknown = Taro.getStorageSync(key)
      if (typeof text !== 'string' || text === '') return null
      const parsed = z.safeParse(schema, parseJson(text))
      return parsed.success ? parsed.data : null
    },
    set(value) {
      try {
        if (value === null) Taro.removeStorageSync(key)
        else Taro.setStorageSync(key, JSON.stringify(value))
      } catch {
        // A full storage: the page goes on without memory.
      }
    },
  }
}

/** Forgets everything on this phone but one thing. */
export function forgetAllBut(name: string): void {
  for (const key of Taro.getStorageInfoSync().keys)
    if (key.startsWith(PREFIX) && key !== PREFIX + name) Taro.removeStorageSync(key)
}

/** The same with the time (ms, the server's) at which it was true. */
export function createDated<S extends z.core.$ZodType>(
  name: string,
  schema: S,
): Kept<{ at: number; value: z.output<S> }> {
  const kept = createKept(name, z.object({ at: z.number(), value: schema }))
  return {
    get() {
      const found = kept.get()
      // An object of a generic schema loses its shape in inference; it was parsed by that very schema.
      return found as { at: number; value: z.output<S> } | null
    },
    set: value => kept.set(value),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
