import * as z from '../contract/z'
import { matters, numberWords, phrases, places, type VoiceLanguage } from './words'

const words = z.record(z.string(), z.string())

/** Which file says which word, by language; addresses are relative to the manifest's own. A hall's own may hold a part of it. */
export const voiceManifest = z.object({
  chime: z.optional(z.string()),
  cmn: z.optional(words),
  yue: z.optional(words),
  en: z.optional(words),
})
export type VoiceManifest = z.infer<typeof voiceManifest>

export interface Clip {
  readonly word: string
  /** Path without its ending, as `cmn/please`. */
  readonly file: string
}

/** Every word that a language's voice must be able to say, and where its clip lies. */
export function clipsOf(language: VoiceLanguage): Clip[] {
  const clips = new Map<string, string>()
  for (const word of numberWords(language)) {
    // Letters have their English names in every language, and so one recording.
    if (/^[A-Z]$/.test(word)) clips.set(word, `en/letter${word}`)
    else clips.set(word, `${language}/${language === 'en' ? word : `n${numberFile(word)}`}`)
  }
  for (const [file, word] of [
    ...Object.entries(phrases),
    ...Object.entries(places),
    ...Object.entries(matters),
  ])
    if (!clips.has(word[language])) clips.set(word[language], `${language}/${file}`)
  return [...clips].map(([word, file]) => ({ word, file }))
}

function numberFile(word: string): string {
  const digit = '零一二三四五六七八九十百'.indexOf(word)
  return digit < 0 ? '1yao' : digit < 10 ? String(digit) : digit === 10 ? '10' : '100'
}
