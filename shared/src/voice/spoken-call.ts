import type { ScreenSettings } from '../rules/screen-settings'
import { placeOf } from './place'
import { countWords, matters, phrases, places, signWord, type VoiceLanguage, YAO } from './words'

export interface SpokenCall {
  readonly label: string
  readonly counterName: string
}

export interface Speech {
  readonly language: VoiceLanguage
  /** How 1 is said in a label in Mandarin; a window's number is always 一. */
  readonly one: ScreenSettings['one']
  readonly isBidSession: boolean
  /** Whether the hall has recorded this word itself: a counter's name as a whole. */
  isRecorded?(word: string): boolean
}

/**
 * A call word by word: 请 A 零 零 五 号 到 三 号 窗口. Each word is a key of the voice's manifest. A counter whose name
 * cannot be said sends people to the screen, never to a wrong counter.
 */
export function spokenCall(call: SpokenCall, speech: Speech): string[] {
  const { language, one, isBidSession } = speech
  const label = [...call.label]
    .filter(sign => /[0-9A-Za-z]/.test(sign))
    .map(sign => (sign === '1' && language === 'cmn' && one === YAO ? YAO : signWord(sign, language)))
  const where = whereTo(call.counterName, speech)
  const { please, number, to, handOver, seeScreen } = phrases
  // "Number A 0 0 5, please go to counter 3", and 请 A 零 零 五 号 到 三 号 窗口.
  const called = [please[language], ...label, ...(language === 'en' ? [] : [number[language]])]
  if (where === null) return [...called, seeScreen[language]]
  return [...called, to[language], ...where, ...(isBidSession ? [handOver[language]] : [])]
}

/** The words of a counter's name; null when they are not known. */
function whereTo(name: string, { language, isRecorded }: Speech): string[] | null {
  if (isRecorded?.(name) === true) return [name]
  const place = placeOf(name)
  if (place === null) return null
  const kind = places[place.kind][language]
  const matter = place.matter === null ? [] : [matters[place.matter]?.[language] ?? '']
  const number = [...place.letter, ...countWords(place.number, language)]
  if (language === 'en') return [...matter, kind, ...number]
  if (place.ordinal || place.kind === 'openingRoom')
    return [...matter, phrases.ordinal[language], ...number, kind]
  return [...matter, ...number, phrases.number[language], kind]
}
