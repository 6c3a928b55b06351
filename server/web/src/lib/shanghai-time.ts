const OFFSET = 8 * 3_600_000

const two = (n: number): string => String(n).padStart(2, '0')

function parts(time: string | number): Date | null {
  const ms = typeof time === 'number' ? time : Date.parse(time)
  return Number.isFinite(ms) ? new Date(ms + OFFSET) : null
}

/** HH:mm in Asia/Shanghai (a fixed +8: no summer time there), whatever the zone of the device. */
export function timeOfDay(time: string | number): string {
  const at = parts(time)
  return at === null ? '' : `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** HH:mm:ss in Asia/Shanghai. */
export function exactTime(time: string | number): string {
  const at = parts(time)
  return at === null ? '' : `${timeOfDay(time)}:${two(at.getUTCSeconds())}`
}

/** YYYY-MM-DD in Asia/Shanghai. */
export function dayOf(time: string | number): string {
  const at = parts(time)
  return at === null ? '' : `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}

/** YYYY-MM-DD HH:mm in Asia/Shanghai. */
export function dayAndTime(time: string | number): string {
  return `${dayOf(time)} ${timeOfDay(time)}`
}

/** A span of ms as H:MM:SS or M:SS, never below zero. */
export function countdown(span: number): string {
  const seconds = Math.max(0, Math.floor(span / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** What was picked on a calendar, read as Shanghai's wall clock, as ISO 8601 with offset. */
export function fromWallClock(wallClock: string): string {
  return `${wallClock}+08:00`
}

const weekdays = [
  'weekday.0',
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
] as const

/** The key of the weekday's name in Asia/Shanghai: 0 is Sunday. */
export function weekdayOf(time: string | number): (typeof weekdays)[number] {
  return weekdays[parts(time)?.getUTCDay() ?? 0] ?? 'weekday.0'
}
