import { defaultLanguage, type Language, languageFrom } from '@paihao/shared/text/language'

const CACHED = 500
const known = new Map<string, Language>()

/** The best language for an Accept-Language header; the few headers that all phones send are read once. */
export function languageOfHeader(header: string | undefined): Language {
  if (header === undefined) return defaultLanguage
  let language = known.get(header)
  if (language === undefined) {
    language = languageFrom(header)
    if (known.size >= CACHED) known.clear()
    if (header.length < 200) known.set(header, language)
  }
  return language
}
