export const languages = ['zh-CN', 'zh-HK', 'en', 'pt'] as const
export type Language = (typeof languages)[number]

/** The product's own language, used when nothing better is asked for. */
export const defaultLanguage: Language = 'zh-CN'

const TRADITIONAL = /^zh-(?:hk|mo|tw|hant)\b/

/** The language that one tag (`zh-MO`, `en_GB`, `pt-BR`) asks for, or null when there is none like it. */
export function languageOf(tag: string): Language | null {
  const lower = tag.trim().toLowerCase().replace(/_/g, '-')
  if (TRADITIONAL.test(lower)) return 'zh-HK'
  const [first] = lower.split('-')
  return first === 'zh' ? 'zh-CN' : first === 'en' || first === 'pt' ? first : null
}

/** The best language for an Accept-Language header: the highest weight that is spoken here, the earlier of equals. */
export function languageFrom(header: string | undefined): Language {
  let best: { language: Language; weight: number } | null = null
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.split(';')
    const language = tag.trim() === '*' ? defaultLanguage : languageOf(tag)
    const weight = weightOf(parameters)
    if (language !== null && weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? defaultLanguage
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters
    .map(parameter => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
    .find(Boolean)
  return given === undefined ? 1 : Math.min(Number(given), 1)
}
