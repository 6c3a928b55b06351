import { fill } from '@paihao/shared/text/fill'
import type { Language } from '@paihao/shared/text/language'
import { useMemo } from 'react'
import { useLanguage } from './language'

export type Params = Readonly<Record<string, string | number>>
export type Say<Key extends string> = (key: Key, params?: Params) => string
export type PageTexts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** The texts of one page in one language. A page brings only the namespaces that it shows, so that a screen stays light. */
export function sayIn<Key extends string>(texts: PageTexts<Key>, language: Language): Say<Key> {
  const own = texts[language]
  return (key, params = {}) => fill(own[key], params)
}

/** The page's texts in its present language. */
export function useSay<Key extends string>(texts: PageTexts<Key>): Say<Key> {
  const { language } = useLanguage()
  return useMemo(() => sayIn(texts, language), [texts, language])
}
