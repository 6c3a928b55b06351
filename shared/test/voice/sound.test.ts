import { chime, joinClips, mixAnnouncement, prepareClip } from '../../src/voice/sound'
import type { Samples } from '../../src/voice/sound'

const RATE = 8_000

/** A tone between two stretches of silence (s), cut off hard as a bad recording is. */
function recording(before: number, seconds: number, after: number, loudness: number): Samples {
  const sound = new Float32Array(Math.round((before + seconds + after) * RATE))
  const start = Math.round(before * RATE)
  for (let i = 0; i < seconds * RATE; i++)
    sound[start + i] = loudness * Math.cos((2 * Math.PI * 300 * i) / RATE)
  return sound
}

const rms = (sound: Samples): number => Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length)

test('the silence around a recorded word is cut off', () => {
  const clip = prepareClip(recording(0.4, 0.5, 0.7, 0.3), RATE)
  expect(clip.length / RATE).toBeCloseTo(0.516, 2)
})

test('a soft and a loud recording come out equally loud', () => {
  const soft = prepareClip(recording(0.1, 0.5, 0.1, 0.02), RATE)
  const loud = prepareClip(recording(0.1, 0.5, 0.1, 0.99), RATE)
  expect(rms(soft)).toBeCloseTo(rms(loud), 3)
})

test('words join without a click, also those that were cut off hard', () => {
  const clip = prepareClip(recording(0, 0.3, 0, 0.9), RATE)
  const joined = joinClips([clip, clip, clip], RATE)
  expect(clip[0]).toBeCloseTo(0, 5)
  expect(joined.length).toBe(3 * clip.length - 2 * 64)
  const largest = (sound: Samples): number =>
    sound.reduce((most, x, i) => Math.max(most, i === 0 ? Math.abs(x) : Math.abs(x - (sound[i - 1] ?? 0))), 0)
  expect(largest(joined)).toBeLessThanOrEqual(largest(clip) * 1.01)
})

test('an announcement is chime, call, 0.6 s of silence, and the call again', () => {
  const opening = chime(RATE)
  const saying = prepareClip(recording(0, 1, 0, 0.5), RATE)
  const mixed = mixAnnouncement([saying, saying], RATE, opening)
  expect(mixed.length).toBe(opening.length + (0.15 + 0.6) * RATE + 2 * saying.length)
  const pause = opening.length + 0.15 * RATE + saying.length
  expect([...mixed.slice(pause, pause + 0.6 * RATE)].every(x => x === 0)).toBe(true)
})

test('a silent recording is no clip', () => {
  expect(prepareClip(new Float32Array(100), RATE)).toHaveLength(0)
})
