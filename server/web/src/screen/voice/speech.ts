import type { VoiceLanguage } from '@paihao/shared/voice/words'

/** Longer than any call takes: some browsers never say that they have ended (ms). */
const LONGEST = 15_000

/** How browsers name the languages; the first that they have counts. */
const tags: Record<VoiceLanguage, readonly string[]> = {
  cmn: ['zh-cn', 'cmn', 'zh-hans'],
  yue: ['zh-hk', 'yue', 'zh-yue'],
  en: ['en'],
}

/** The browser's own voice for a language, or null. Only one that speaks without the Internet: a hall has none. */
function voiceFor(language: VoiceLanguage): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null
  const here = speechSynthesis.getVoices().filter(({ localService }) => localService)
  for (const tag of tags[language]) {
    const found = here.find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(tag))
    if (found !== undefined) return found
  }
  return null
}

/** Says words with the browser's own voice; false at once where it has none for the language. */
export async function sayByBrowser(
  words: readonly string[],
  language: VoiceLanguage,
  volume: number,
): Promise<boolean> {
  const voice = voiceFor(language)
  if (voice === null) return false
  const utterance = new SpeechSynthesisUtterance(words.join(' '))
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.volume = volume
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, LONGEST)
    const end = (): void => {
      clearTimeout(timer)
      resolve()
    }
    utterance.onend = end
    utterance.onerror = end
    speechSynthesis.speak(utterance)
  })
  return true
}
