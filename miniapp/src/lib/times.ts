import type { Say, TextKey } from './texts'

/** Asia/Shanghai, without summer time. */
const OFFSET = 8 * 3_600_000
const DAY = 24 * 3_600_000
const MINUTE = 60_000

const two = (n: number): string => String(n).padStart(2, '0')

function wallClock(time: string | number): Date {
  return new Date((typeof time === 'number' ? time : Date.parse(time)) + OFFSET)
}

const dayOf = (time: string | number): number => Math.floor(wallClock(time).getTime() / DAY)

/** HH:MM in Asia/Shanghai, whatever the phone's zone. */
export function timeOfDay(time: string | number): string {
  const at = wallClock(time)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** `今天 10:00`, `明天 10:00`, else the date. */
export function dayAndTime(time: string | number, now: number, say: Say): string {
  const at = wallClock(time)
  const days = dayOf(time) - dayOf(now)
  const of = timeOfDay(time)
  if (days === 0) return say('time.today', { time: of })
  if (days === 1) return say('time.tomorrow', { time: of })
  // Months are 1 … 12, and each has its name in the texts.
  const month = `month.${at.getUTCMonth() + 1}` as TextKey
  return say('time.date', { month: say(month), day: at.getUTCDate(), time: of })
}

/** The same in the middle of a sentence: English and Portuguese say `today` there, not `Today`. */
export function atDayAndTime(time: string | number, now: number, say: Say): string {
  const words = dayAndTime(time, now, say)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Both ends of a span; the day is said once where it is the same. */
export function daysAndTimes(from: string, to: string, now: number, say: Say): string {
  const isOneDay = dayOf(from) === dayOf(to)
  return `${dayAndTime(from, now, say)} – ${isOneDay ? timeOfDay(to) : dayAndTime(to, now, say)}`
}

/** The time of day; with its day when that is another one. */
export function timeAt(time: number, now: number, say: Say): string {
  return dayOf(time) === dayOf(now) ? timeOfDay(time) : dayAndTime(time, now, say)
}

/** A span (ms) as H:MM:SS or M:SS, never below zero. */
export function countdown(span: number): string {
  const seconds = Math.max(0, Math.ceil(span / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** A band of instants as minutes from now, in steps of five from ten on: more would be said than is known. */
export function minutesUntil(from: string, to: string, now: number): { from: number; to: number } {
  const first = Math.max(0, (Date.parse(from) - now) / MINUTE)
  const last = Math.max(1, (Date.parse(to) - now) / MINUTE)
  return { from: rough(first, Math.floor), to: rough(last, Math.ceil) }
}

function rough(minutes: number, round: (n: number) => number): number {
  return minutes < 10 ? round(minutes) : round(minutes / 5) * 5
}
