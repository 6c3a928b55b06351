import * as z from '@paihao/shared/contract/z'
import type { Language } from '@paihao/shared/text/language'
import { voiceLanguages } from '@paihao/shared/voice/words'
import type { VoiceLanguage } from '@paihao/shared/voice/words'
import { keptIn } from '../../lib/kept'

/** What staff have set on this one screen; it stays in its browser. */
const stored = z.object({
  /** What is shown; null: as the address says. */
  language: z.nullable(z.enum(['zh-CN', 'zh-HK', 'en', 'pt'])),
  /** What is spoken, in this order; null: what goes with the language shown. */
  spoken: z.nullable(z.array(z.enum([...voiceLanguages]))),
  one: z.enum(['幺', '一']),
  voice: z.enum(['clips', 'browser', 'off']),
  /** Per cent. */
  volume: z.int().check(z.gte(0), z.lte(100)),
  theme: z.enum(['auto', 'day', 'night']),
  /** The counters of this screen's zone; empty: all. */
  zone: z.array(z.string()),
  /** Shows this one counter, as the plate above it. */
  plate: z.nullable(z.string()),
  /** A line of the hall's own at the foot; empty: the usual one. */
  notice: z.string(),
})
export type ScreenSettings = z.infer<typeof stored>

export const usualSettings: ScreenSettings = {
  language: null,
  spoken: null,
  one: '幺',
  voice: 'clips',
  volume: 100,
  theme: 'auto',
  zone: [],
  plate: null,
  notice: '',
}

const kept = keptIn(() => localStorage, 'paihao.screen.settings')

/** What was kept; what is missing or no longer understood takes its usual value. */
export function readSettings(): ScreenSettings {
  try {
    const parsed: unknown = JSON.parse(kept.get() ?? '{}')
    const whole = stored.safeParse({ ...usualSettings, ...(typeof parsed === 'object' ? parsed : {}) })
    return whole.success ? whole.data : usualSettings
  } catch {
    return usualSettings
  }
}

export function keepSettings(settings: ScreenSettings): void {
  kept.set(JSON.stringify(settings))
}

const spokenBy: Record<Language, readonly VoiceLanguage[]> = {
  'zh-CN': ['cmn'],
  'zh-HK': ['yue'],
  en: ['en'],
  pt: ['en'],
}

/** The languages of the voice, in order. */
export function spokenLanguages({ spoken }: ScreenSettings, shown: Language): readonly VoiceLanguage[] {
  return spoken === null || spoken.length === 0 ? spokenBy[shown] : spoken
}
