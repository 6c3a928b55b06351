import type { HallDayFacts } from './venue'

/** Weekdays (1 = Monday … 7 = Sunday) and times of day (`HH:MM`, up to `24:00`) in Asia/Shanghai. */
export interface Hours {
  days: readonly number[]
  from: string
  to: string
}

/** A date on which other hours hold than on its weekday: none on a holiday, longer ones now and then. */
export interface DayException {
  /** YYYY-MM-DD in Asia/Shanghai. */
  date: string
  hours: readonly { from: string; to: string }[]
  note?: string | undefined
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Asia/Shanghai, without summer time. */
const OFFSET = 8 * HOUR
/** A hall's day begins at 03:00, so that late hours belong to the day that they end. */
const BEGINS = 3 * HOUR

/** The date (YYYY-MM-DD) of the hall's day in which the instant `now` (ms) lies. */
export function hallDate(now: number): string {
  return new Date(now + OFFSET - BEGINS).toISOString().slice(0, 10)
}

/** The id of a hall's venue of one day. */
export function hallDayId(hallId: string, date: string): string {
  return `${hallId}-${date.replaceAll('-', '')}`
}

/** When numbers are given out on that day: the hours of its date and, after midnight, those of the next, cut at 03:00. */
export function hallDayFacts(
  hall: {
    hallId: string
    name: string
    hours: readonly Hours[]
    exceptions?: readonly DayException[] | undefined
  },
  date: string,
): HallDayFacts {
  const begins = Date.parse(`${date}T00:00:00Z`) - OFFSET + BEGINS
  const endsAt = begins + DAY
  const hours: [number, number][] = []
  for (const midnight of [begins - BEGINS, begins - BEGINS + DAY])
    for (const { from, to } of hoursOn(hall, midnight))
      hours.push([Math.max(midnight + timeOfDay(from), begins), Math.min(midnight + timeOfDay(to), endsAt)])
  return { kind: 'hallDay', hallId: hall.hallId, name: hall.name, date, hours: joined(hours), endsAt }
}

/** The hours of the day that begins at a local midnight (ms): those of its date, if it has its own, or of its weekday. */
function hoursOn(
  { hours, exceptions = [] }: Pick<Parameters<typeof hallDayFacts>[0], 'hours' | 'exceptions'>,
  midnight: number,
): readonly { from: string; to: string }[] {
  const date = new Date(midnight + OFFSET).toISOString().slice(0, 10)
  const exception = exceptions.find(one => one.date === date)
  return exception?.hours ?? hours.filter(({ days }) => days.includes(weekday(midnight)))
}

/** Sorted, without empty ones, and those that touch made one. */
function joined(hours: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of hours.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** 1 = Monday … 7 = Sunday, of the local midnight given as an instant. */
function weekday(midnight: number): number {
  return new Date(midnight + OFFSET).getUTCDay() || 7
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * HOUR + minutes * 60_000
}
