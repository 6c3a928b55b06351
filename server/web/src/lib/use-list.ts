import { useMemo } from 'react'
import { useLanguage } from './language'

/** Several things in one line, as the page's language joins them. */
export function useList(): (items: readonly string[]) => string {
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
    return items => format.format(items)
  }, [language])
}
