import type { Language } from '@paihao/shared/text/language'
import { useMemo } from 'react'
import { type Say, sayIn } from './texts'
import { usePreferences } from './use-preferences'

export function useText(): { say: Say; language: Language } {
  const { language } = usePreferences()
  return useMemo(() => ({ say: sayIn(language), language }), [language])
}
