import type { Voice } from './announcer'

const LONGEST_SPEECH = 12_000

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Two soft tones by Web Audio; speech only where the browser has a voice for the language. Silence is no fault: the screen shows everything. */
export function createBrowserVoice(
  language: string,
): Voice & { isMuted(): boolean; unmute(): Promise<void> } {
  let audio: AudioContext | null = null
  /** Null where the browser has no Web Audio at all. */
  function context(): AudioContext | null {
    if (typeof AudioContext === 'undefined') return null
    return (audio ??= new AudioContext())
  }

  async function tone(sound: AudioContext, frequency: number, seconds: number): Promise<void> {
    const oscillator = sound.createOscillator()
    const volume = sound.createGain()
    oscillator.frequency.value = frequency
    volume.gain.setValueAtTime(0.25, sound.currentTime)
    volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + seconds)
    oscillator.connect(volume).connect(sound.destination)
    oscillator.start()
    oscillator.stop(sound.currentTime + seconds)
    await wait(seconds * 1000)
  }

  return {
    isMuted: () => context()?.state === 'suspended',
    unmute: async () => context()?.resume(),
    pause: wait,
    async chime() {
      const sound = context()
      if (sound?.state !== 'running') return
      await tone(sound, 784, 0.35)
      await tone(sound, 587, 0.6)
    },
    async speak(text) {
      if (!('speechSynthesis' in window)) return
      const spoken = language.slice(0, 2)
      const voice = speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').startsWith(spoken))
      if (voice === undefined) return
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      const ended = new Promise<void>(resolve => {
        utterance.onend = () => resolve()
        utterance.onerror = () => resolve()
      })
      speechSynthesis.speak(utterance)
      await Promise.race([ended, wait(LONGEST_SPEECH)])
    },
  }
}
