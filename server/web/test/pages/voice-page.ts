import { voiceLanguages } from '@paihao/shared/voice/words'
import type { VoiceLanguage } from '@paihao/shared/voice/words'
import { FADE, mixAnnouncement } from '@paihao/shared/voice/sound'
import type { Samples } from '@paihao/shared/voice/sound'
import { clipsOf } from '@paihao/shared/voice/manifest'
import type { SpokenCall } from '@paihao/shared/voice/spoken-call'
import { createClipStore } from '../../src/screen/voice/clip-store'
import { soundOf } from '../../src/screen/voice/say-call'

const RATE = 48_000
/** Below this (of 1) nothing is heard, in windows of 10 ms. */
const INAUDIBLE = 0.004
const WINDOW = RATE / 100

const store = createClipStore(bytes => new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes), RATE)

/** What comes out of the browser's own audio engine. */
async function rendered(sound: Samples): Promise<Samples> {
  const offline = new OfflineAudioContext(1, sound.length, RATE)
  const buffer = offline.createBuffer(1, sound.length, RATE)
  buffer.getChannelData(0).set(sound)
  const source = offline.createBufferSource()
  source.buffer = buffer
  source.connect(offline.destination)
  source.start()
  return (await offline.startRendering()).getChannelData(0)
}

/** Stretches of silence of 0.1 s and more: where they begin and how long they last (s). */
function silences(sound: Samples): { from: number; seconds: number }[] {
  const found: { from: number; seconds: number }[] = []
  let run = 0
  for (let at = 0; at <= sound.length; at += WINDOW) {
    const isSilent = at < sound.length && sound.slice(at, at + WINDOW).every(x => Math.abs(x) < INAUDIBLE)
    if (isSilent) run++
    else {
      if (run >= 10) found.push({ from: (at - run * WINDOW) / RATE, seconds: (run * WINDOW) / RATE })
      run = 0
    }
  }
  return found
}

const steps = (sound: Samples, from: number, to: number): number => {
  let most = 0
  for (let i = Math.max(1, from); i < Math.min(to, sound.length); i++)
    most = Math.max(most, Math.abs((sound[i] ?? 0) - (sound[i - 1] ?? 0)))
  return most
}

/** A call as a screen says it, measured. */
async function measure(call: SpokenCall, language: VoiceLanguage, isBidSession: boolean) {
  const manner = { languages: [language], one: '幺', voice: 'clips', volume: 1, isBidSession } as const
  const saying = await soundOf(call, language, manner, store, RATE)
  if (saying === null) return null
  const opening = await store.chime()
  const mixed = await rendered(mixAnnouncement([saying, saying], RATE, opening))
  const start = opening.length + 0.15 * RATE
  const edges = [0, opening.length, start, start + saying.length, start + saying.length + 0.6 * RATE]
  const near = Math.round((FADE * RATE) / 8)
  return {
    seconds: mixed.length / RATE,
    callSeconds: saying.length / RATE,
    callFrom: start / RATE,
    peak: mixed.reduce((most, x) => Math.max(most, Math.abs(x)), 0),
    edgeStep: Math.max(...edges.map(edge => steps(mixed, edge - near, edge + near))),
    silences: silences(mixed),
  }
}

/** What every clip must be: loud enough, ending softly, short. */
async function clips() {
  const all = []
  for (const language of voiceLanguages)
    for (const { word } of clipsOf(language)) {
      const clip = await store.clip(language, word)
      const seconds = (clip?.length ?? 0) / RATE
      let power = 0
      for (const sample of clip ?? []) power += sample * sample
      const loudness = Math.sqrt(power / (clip?.length ?? 1))
      const ends = Math.max(Math.abs(clip?.[0] ?? 1), Math.abs(clip?.at(-1) ?? 1))
      all.push({ language, word, seconds, loudness, ends })
    }
  return all
}

Object.assign(window, { measure, clips })
