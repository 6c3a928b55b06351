import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { joinClips, mixAnnouncement, PAUSE } from '@paihao/shared/voice/sound'
import type { Samples } from '@paihao/shared/voice/sound'
import { spokenCall } from '@paihao/shared/voice/spoken-call'
import type { SpokenCall } from '@paihao/shared/voice/spoken-call'
import type { VoiceLanguage } from '@paihao/shared/voice/words'
import type { ClipStore } from './clip-store'
import type { Loudspeaker } from './loudspeaker'
import { sayByBrowser } from './speech'

export interface Manner {
  /** In the order of speaking. */
  readonly languages: readonly VoiceLanguage[]
  readonly one: ScreenSettings['one']
  /** `browser`: its own voices where it has them, clips for the other languages. */
  readonly voice: ScreenSettings['voice']
  /** 0 to 1. */
  readonly volume: number
  readonly isBidSession: boolean
}

/** The words of a call in one language. */
function wordsOf(call: SpokenCall, language: VoiceLanguage, manner: Manner, store: ClipStore): string[] {
  const isRecorded = (word: string): boolean => store.isRecorded(language, word)
  return spokenCall(call, { ...manner, language, isRecorded })
}

/** A call in one language as one piece of sound; null when a word of it is missing: half a call could mislead. */
export async function soundOf(
  call: SpokenCall,
  language: VoiceLanguage,
  manner: Manner,
  store: ClipStore,
  rate: number,
): Promise<Samples | null> {
  const clips: Samples[] = []
  for (const word of wordsOf(call, language, manner, store)) {
    const clip = await store.clip(language, word)
    if (clip === undefined) return null
    clips.push(clip)
  }
  return joinClips(clips, rate)
}

/** Chime and call, in every language, so many times. */
export async function sayCall(
  call: SpokenCall,
  times: number,
  manner: Manner,
  store: ClipStore,
  out: Loudspeaker,
): Promise<void> {
  if (manner.voice === 'off' || out.isMuted()) return
  const opening = await store.chime()
  const rounds = Array.from({ length: times }, () => manner.languages).flat()
  const sounds = new Map<VoiceLanguage, Samples>()
  for (const language of manner.languages) {
    const sound = await soundOf(call, language, manner, store, out.rate)
    if (sound !== null) sounds.set(language, sound)
  }
  if (manner.voice === 'clips') {
    const sayings = rounds.flatMap(language => sounds.get(language) ?? [])
    await out.play(mixAnnouncement(sayings, out.rate, opening), manner.volume)
    return
  }
  await out.play(mixAnnouncement([], out.rate, opening), manner.volume)
  for (const [i, language] of rounds.entries()) {
    if (i > 0) await new Promise(resolve => setTimeout(resolve, PAUSE * 1000))
    const words = wordsOf(call, language, manner, store)
    const sound = sounds.get(language)
    if (!(await sayByBrowser(words, language, manner.volume)) && sound !== undefined)
      await out.play(sound, manner.volume)
  }
}
