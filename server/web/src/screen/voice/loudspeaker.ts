import type { Samples } from '@paihao/shared/voice/sound'

/** How much longer (ms) than its sound a piece may take before the loudspeaker is given up on. */
const GRACE = 2_000

/** Where sound goes: the page's one AudioContext. */
export interface Loudspeaker {
  readonly rate: number
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>
  /** Settles when the sound has ended, at once while the browser keeps the page silent. Never rejects. */
  play(sound: Samples, volume: number): Promise<void>
  /** Browsers keep a page silent until somebody has touched it, unless they were started as a kiosk. */
  isMuted(): boolean
  unmute(): Promise<void>
  onChange(listener: () => void): () => void
}

/** Null where the browser has no Web Audio at all. */
export function createLoudspeaker(): Loudspeaker | null {
  if (typeof AudioContext === 'undefined') return null
  const context = new AudioContext()
  return {
    rate: context.sampleRate,
    decode: bytes => context.decodeAudioData(bytes),
    play(sound, volume) {
      if (context.state !== 'running' || sound.length === 0) return Promise.resolve()
      const buffer = context.createBuffer(1, sound.length, context.sampleRate)
      buffer.getChannelData(0).set(sound)
      const source = context.createBufferSource()
      const gain = context.createGain()
      gain.gain.value = volume
      source.buffer = buffer
      source.connect(gain).connect(context.destination)
      return new Promise(resolve => {
        const end = (): void => {
          clearTimeout(timer)
          source.disconnect()
          gain.disconnect()
          resolve()
        }
        const timer = setTimeout(end, buffer.duration * 1000 + GRACE)
        source.onended = end
        source.start()
      })
    },
    isMuted: () => context.state !== 'running',
    unmute: () => context.resume(),
    onChange(listener) {
      context.addEventListener('statechange', listener)
      return () => context.removeEventListener('statechange', listener)
    },
  }
}
