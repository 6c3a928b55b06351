import type { VoiceManifest } from '@paihao/shared/voice/manifest'
import { voiceManifest } from '@paihao/shared/voice/manifest'
import { chime, prepareClip } from '@paihao/shared/voice/sound'
import type { Samples } from '@paihao/shared/voice/sound'
import type { VoiceLanguage } from '@paihao/shared/voice/words'

/** The voice that comes with the product, and the hall's own recordings, which go before it word by word. */
const STANDARD = '/voice/manifest.json'
const OWN = '/hall-voice/manifest.json'
/** So many clips are fetched at a time while a screen starts. */
const AT_ONCE = 4

/** A word's clip, as made ready for joining; undefined when there is none. */
export interface ClipStore {
  clip(language: VoiceLanguage, word: string): Promise<Samples | undefined>
  chime(): Promise<Samples>
  isRecorded(language: VoiceLanguage, word: string): boolean
  /** Fetches all that a language may need, so that the first call is not late. */
  load(languages: readonly VoiceLanguage[]): Promise<void>
}

type Decode = (bytes: ArrayBuffer) => Promise<AudioBuffer>

export function createClipStore(decode: Decode, rate: number): ClipStore {
  const clips = new Map<string, Promise<Samples | undefined>>()
  let addresses: Promise<VoiceManifest> | null = null
  let known: VoiceManifest = {}

  function manifest(): Promise<VoiceManifest> {
    addresses ??= bothManifests().then(
      found => (known = found),
      () => {
        addresses = null // no network just now: asked again at the next call
        return known
      },
    )
    return addresses
  }

  function fetched(address: string): Promise<Samples | undefined> {
    const held = clips.get(address)
    if (held !== undefined) return held
    const made = fetchBytes(address)
      .then(decode)
      .then(sound => prepareClip(sound.getChannelData(0), rate))
      .catch(() => {
        clips.delete(address)
        return undefined
      })
    clips.set(address, made)
    return made
  }

  async function clip(language: VoiceLanguage, word: string): Promise<Samples | undefined> {
    const address = (await manifest())[language]?.[word]
    return address === undefined ? undefined : await fetched(address)
  }

  return {
    clip,
    async chime() {
      const own = (await manifest()).chime
      return (own === undefined ? undefined : await fetched(own)) ?? chime(rate)
    },
    isRecorded: (language, word) => known[language]?.[word] !== undefined,
    async load(languages) {
      const all = await manifest()
      const words = [...new Set(languages.flatMap(language => Object.values(all[language] ?? {})))]
      const worker = async (): Promise<void> => {
        for (let address = words.shift(); address !== undefined; address = words.shift())
          await fetched(address)
      }
      await Promise.all(Array.from({ length: AT_ONCE }, worker))
    },
  }
}

async function bothManifests(): Promise<VoiceManifest> {
  const none: VoiceManifest = {}
  const [standard, own] = await Promise.all([readManifest(STANDARD), readManifest(OWN).catch(() => none)])
  const both = (language: VoiceLanguage): Record<string, string> => ({
    ...standard[language],
    ...own[language],
  })
  return { ...standard, ...own, cmn: both('cmn'), yue: both('yue'), en: both('en') }
}

/** A manifest with its addresses made whole. */
async function readManifest(from: string): Promise<VoiceManifest> {
  const parsed = voiceManifest.parse(JSON.parse(new TextDecoder().decode(await fetchBytes(from))))
  const whole = (file: string): string => new URL(file, new URL(from, location.href)).href
  const all = (words: Record<string, string> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(words).map(([word, file]) => [word, whole(file)]))
  return {
    ...(parsed.chime === undefined ? {} : { chime: whole(parsed.chime) }),
    cmn: all(parsed.cmn),
    yue: all(parsed.yue),
    en: all(parsed.en),
  }
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return await response.arrayBuffer()
}
