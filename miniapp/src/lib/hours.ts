import type { OpeningHours } from '@paihao/shared/contract/hall'
import type { Say, TextKey } from './texts'

/** Opening hours as rows of days and times; the same days together. */
export function hoursInWords(hours: readonly OpeningHours[], say: Say): { days: string; times: string }[] {
  const rows = new Map<string, string[]>()
  for (const { days, from, to } of hours) {
    const name = daysInWords(days, say)
    rows.set(name, [...(rows.get(name) ?? []), `${from}–${to}`])
  }
  return [...rows].map(([days, times]) => ({ days, times: times.join(' ') }))
}

function daysInWords(days: readonly number[], say: Say): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first, last] = [sorted[0] ?? 1, sorted[sorted.length - 1] ?? 1]
  const isRun = sorted.length > 2 && last - first === sorted.length - 1
  return isRun
    ? say('day.range', { from: dayName(first, say), to: dayName(last, say) })
    : sorted.map(day => dayName(day, say)).join(say('day.join'))
}

function dayName(day: number, say: Say): string {
  // Weekdays are 1 … 7, and each has its name in the texts.
  return say(`day.${day}` as TextKey)
}
