import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'

/** The settings that differ. */
export function changedSettings(before: ScreenSettings, typed: ScreenSettings): Partial<ScreenSettings> {
  const all = Object.entries(typed) as [keyof ScreenSettings, unknown][] // the keys are those of the type
  return Object.fromEntries(
    all.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  )
}
