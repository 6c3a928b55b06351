import type { ScreenSettings } from './screen-settings'

type Key = keyof ScreenSettings

/** Settings that were made: now, or so long `ago` (ms) at a screen that could not tell it until now. */
export interface SettingsMade {
  readonly settings: Partial<ScreenSettings>
  readonly ago?: Partial<Record<Key, number>>
}

/** What has ever been set on a screen, and when each was. */
export interface SettingsHeld {
  readonly settings?: Partial<ScreenSettings>
  readonly setAt?: Partial<Record<Key, number>>
}

/** Of each setting the last one counts: what was made earlier than what is held comes too late. */
export function lastSet(held: SettingsHeld, { settings, ago }: SettingsMade, now: number): SettingsHeld {
  const madeAt = (key: Key): number => now - (ago?.[key] ?? 0)
  const all = Object.entries(settings) as [Key, unknown][] // the keys are those of the type
  const last = all.filter(([key]) => madeAt(key) >= (held.setAt?.[key] ?? 0))
  return {
    settings: { ...held.settings, ...Object.fromEntries(last) },
    setAt: { ...held.setAt, ...Object.fromEntries(last.map(([key]) => [key, madeAt(key)])) },
  }
}
