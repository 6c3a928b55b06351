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
  elder: z.boolean(),
  travelMinutes: z._default(z.int(), 0),
})

/** What was chosen on this phone, else what the phone is set to. */
export function createPreferences(): PreferenceStore {
  const kept = createKept(PREFERENCES, schema)
  const listeners = new Set<() => void>()
  let present: Preferences = kept.get() ?? {
    language: languageOf(phoneLanguage()) ?? 'zh-CN',
    elder: prefersLargeType(),
    travelMinutes: 0,
  }
  return {
    get: () => present,
    change(part) {
      present = { ...present, ...part }
      kept.set(present)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
