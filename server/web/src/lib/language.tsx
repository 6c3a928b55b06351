import { defaultLanguage, languageOf } from '@paihao/shared/text/language'
import type { Language } from '@paihao/shared/text/language'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { keptIn } from './kept'

/** How each language calls itself. */
export const languageNames: Record<Language, string> = {
  'zh-CN': '简体中文',
  'zh-HK': '繁體中文',
  en: 'English',
  pt: 'Português',
}

interface Choice {
  readonly language: Language
  /** The one that the page began in: its link's, where the link names one. */
  readonly first: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<Choice>({
  language: defaultLanguage,
  first: defaultLanguage,
  choose: () => undefined,
})

const kept = keptIn(() => localStorage, 'paihao.language')

let present: Language = defaultLanguage

/** The language of the page, for what is no component (the API client). */
export function presentLanguage(): Language {
  return present
}

/** `?lang=` goes first, then (on a page that remembers) what was chosen before, then the browser's own. */
function firstLanguage(remembers: boolean): Language {
  const asked = [new URLSearchParams(location.search).get('lang')]
  if (remembers) asked.push(kept.get(), ...navigator.languages)
  for (const tag of asked) {
    const language = tag === null ? null : languageOf(tag)
    if (language !== null) return language
  }
  return defaultLanguage
}

interface Props {
  /** False on screens and kiosks, which serve everybody and begin in the same language each time. */
  remembers?: boolean
  children: ReactNode
}

/** Gives a page its language and says it to the document, for fonts and screen readers. */
export function LanguageProvider({ remembers = true, children }: Props): ReactElement {
  const [first] = useState(() => firstLanguage(remembers))
  const [language, setLanguage] = useState(() => (present = first))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo<Choice>(
    () => ({
      language,
      first,
      choose(next) {
        present = next
        if (remembers) kept.set(next)
        setLanguage(next)
      },
    }),
    [language, first, remembers],
  )
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Choice {
  return useContext(LanguageContext)
}
