import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { useEffect } from 'react'

const HOUR = 3_600_000
const SHANGHAI = 8 * HOUR

/** Night from seven in the evening to seven in the morning, Asia/Shanghai, unless staff have settled it. */
export function isNight(theme: ScreenSettings['theme'], now: number): boolean {
  const hour = Math.floor((now + SHANGHAI) / HOUR) % 24
  return theme === 'auto' ? hour >= 19 || hour < 7 : theme === 'night'
}

/** Puts the theme on the document, where the colours are chosen by it. */
export function useTheme(theme: ScreenSettings['theme'], now: number): void {
  const name = isNight(theme, now) ? 'night' : 'day'
  useEffect(() => {
    document.documentElement.dataset['theme'] = name
  }, [name])
}
