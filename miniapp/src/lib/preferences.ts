import { type Language, languageOf, languages } from '@paihao/shared/text/language'
import * as z from '@paihao/shared/contract/z'
import { createKept } from './kept'
import { phoneLanguage, prefersLargeType } from './platform'

/** How this person reads. */
export interface Preferences {
  readonly language: Language
  /** 长辈版: large type, large targets. */
  readonly elder: boolean
  /** Minutes from where one waits to the place; 0: not said. */
  readonly travelMinutes: number
}

export interface PreferenceStore {
  get(): Preferences
  change(part: Partial<Preferences>): void
  subscribe(listener: () => void): () => void
}

/** The name under which they are kept. */
export const PREFERENCES = 'preferences'

const schema = z.object({
  language: z.enum([...languages]),
  /** Null: never said here, so that it is as the phone is set. */
  elder: z.nullable(z.boolean()),
  travelMinutes: z._default(z.int(), 0),
})

/** What was chosen on this phone, else what the phone is set to. */
export function createPreferences(): PreferenceStore {
  const kept = createKept(PREFERENCES, schema)
  const listeners = new Set<() => void>()
  let chosen = kept.get() ?? {
    language: languageOf(phoneLanguage()) ?? 'zh-CN',
    elder: null,
    travelMinutes: 0,
  }
  const read = (): Preferences => ({ ...chosen, elder: chosen.elder ?? prefersLargeType() })
  let present = read()
  return {
    get: () => present,
    change(part) {
      chosen = { ...chosen, ...part }
      present = read()
      kept.set(chosen)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
