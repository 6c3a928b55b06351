import { screenSettings, someSettings } from '@paihao/shared/contract/screen-settings'
import { usualSettings, type ScreenSettings } from '@paihao/shared/rules/screen-settings'
import type { Language } from '@paihao/shared/text/language'
import type { VoiceLanguage } from '@paihao/shared/voice/words'
import { keptIn } from '../../lib/kept'

/** In this browser, so that a screen looks as it did before the server has said how it is set. */
const kept = keptIn(() => localStorage, 'paihao.screen.settings')

/** What was kept; what is missing or no longer understood takes its usual value. */
export function readSettings(): ScreenSettings {
  try {
    const parsed: unknown = JSON.parse(kept.get() ?? '{}')
    const whole = screenSettings.safeParse({
      ...usualSettings,
      ...(typeof parsed === 'object' ? parsed : {}),
    })
    return whole.success ? whole.data : usualSettings
  } catch {
    return usualSettings
  }
}

export function keepSettings(settings: ScreenSettings): void {
  kept.set(JSON.stringify(settings))
}

/** What a message says that this page understands. */
export function understood(settings: unknown): Partial<ScreenSettings> {
  const some = someSettings.safeParse(settings)
  return some.success ? some.data : {}
}

/** What was set at this screen and never reached the server: before it was paired, or on a lost link. */
export function neverSaid(here: ScreenSettings, said: Partial<ScreenSettings>): Partial<ScreenSettings> {
  const all = Object.entries(here) as [keyof ScreenSettings, unknown][] // the keys are those of the type
  const own = all.filter(
    ([key, value]) => !(key in said) && JSON.stringify(value) !== JSON.stringify(usualSettings[key]),
  )
  return Object.fromEntries(own)
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
