/** Sound as samples from -1 to 1, one channel. */
export type Samples = Float32Array

/** Fades at both ends of a clip; neighbours overlap by as much, so that no join can click (s). */
export const FADE = 0.008
/** Between two times that a call is said (s). */
export const PAUSE = 0.6
/** Between the chime and the first word (s). */
const AFTER_CHIME = 0.15
/** What every clip's voiced part is brought to (RMS), and the highest sample that this may lead to. */
const LOUDNESS = 0.13
const PEAK = 0.8
/** What is softer than this share of the clip's peak, at its ends, is silence. */
const SILENCE = 0.02

/** A recorded word made ready for joining: its silent ends cut off, brought to the loudness of all others, softly faded. */
export function prepareClip(raw: Samples, rate: number): Samples {
  const peak = peakOf(raw)
  if (peak === 0) return new Float32Array(0)
  const isHeard = (sample: number): boolean => Math.abs(sample) > peak * SILENCE
  const margin = Math.round(FADE * rate)
  const first = Math.max(0, raw.findIndex(isHeard) - margin)
  let end = raw.length
  while (end > 0 && !isHeard(raw[end - 1] ?? 0)) end--
  const last = Math.min(raw.length, end + margin)
  const clip = raw.slice(first, last)
  const gain = Math.min(LOUDNESS / loudnessOf(clip, peak), PEAK / peak)
  for (let i = 0; i < clip.length; i++) clip[i] = (clip[i] ?? 0) * gain * fadeAt(i, clip.length, margin)
  return clip
}

/** Words one after the other, without gap or click. They are prepared clips. */
export function joinClips(clips: readonly Samples[], rate: number): Samples {
  const overlap = Math.round(FADE * rate)
  const length = clips.reduce((sum, clip) => sum + Math.max(0, clip.length - overlap), overlap)
  const joined = new Float32Array(length)
  let at = 0
  for (const clip of clips) {
    for (let i = 0; i < clip.length; i++) joined[at + i] = (joined[at + i] ?? 0) + (clip[i] ?? 0)
    at += Math.max(0, clip.length - overlap)
  }
  return joined
}

/** Two soft tones that fall, one and a bit seconds. */
export function chime(rate: number): Samples {
  const sound = new Float32Array(Math.round(1.1 * rate))
  for (const [frequency, start] of [
    [784, 0],
    [587, 0.35],
  ] as const) {
    const begin = Math.round(start * rate)
    for (let i = begin; i < sound.length; i++) {
      const t = (i - begin) / rate
      const swell = Math.min(1, t / 0.01) * Math.exp(-5 * t)
      sound[i] = (sound[i] ?? 0) + 0.3 * swell * Math.sin(2 * Math.PI * frequency * t)
    }
  }
  const fade = Math.round(0.1 * rate)
  for (let i = 0; i < sound.length; i++)
    sound[i] = (sound[i] ?? 0) * fadeAt(i + fade, sound.length + fade, fade)
  return sound
}

/** A whole announcement as one piece of sound: the chime, then each saying with a pause between. */
export function mixAnnouncement(sayings: readonly Samples[], rate: number, opening: Samples): Samples {
  const silence = (seconds: number): number => Math.round(seconds * rate)
  const spoken = sayings.reduce((sum, saying) => sum + saying.length, 0)
  const pauses = Math.max(0, sayings.length - 1) * silence(PAUSE)
  const mixed = new Float32Array(opening.length + silence(AFTER_CHIME) + spoken + pauses)
  mixed.set(opening)
  let at = opening.length + silence(AFTER_CHIME)
  for (const saying of sayings) {
    mixed.set(saying, at)
    at += saying.length + silence(PAUSE)
  }
  return mixed
}

function peakOf(samples: Samples): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak
}

/** RMS of what is loud enough to be heard, so that a word with a long soft end is not made louder than others. */
function loudnessOf(samples: Samples, peak: number): number {
  let sum = 0
  let heard = 0
  for (const sample of samples) {
    if (Math.abs(sample) < peak * 0.1) continue
    sum += sample * sample
    heard++
  }
  return Math.sqrt(sum / Math.max(1, heard))
}

/** 0 at the ends, 1 in between, in half a cosine. */
function fadeAt(i: number, length: number, fade: number): number {
  const edge = Math.min(i, length - 1 - i) / fade
  return edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, edge))
}
