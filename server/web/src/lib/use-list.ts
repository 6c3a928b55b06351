import type { Language } from '@paihao/shared/text/language'
import { useCallback } from 'react'
import { useLanguage } from './language'

/** Several things in one line, as the page's language joins them. */
export function useList(): (items: readonly string[]) => string {
  const { language } = useLanguage()
  return useCallback(
    items => (items.length > 1 ? formatOf(language).format(items) : (items[0] ?? '')),
    [language],
  )
}

const formats = new Map<Language, Intl.ListFormat>()

/** Made once, and not before it is needed: the first takes a browser tens of milliseconds. */
function formatOf(language: Language): Intl.ListFormat {
  const format =
    formats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  formats.set(language, format)
  return format
}
