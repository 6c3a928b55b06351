import type { Statistics } from '@paihao/shared/contract/statistics'
import type { SayStatistics } from './texts'

export type Figures = Statistics['totals']

/** Something that is counted: an hour, a queue, a counter, a day. */
export interface FigureRow {
  readonly key: string
  readonly name: string
  readonly figures: Figures
}

const counts = ['taken', 'served', 'missed', 'cancelled', 'voided'] as const
const times = [
  ['waitingMedian', 'waiting', 'median'],
  ['waitingP90', 'waiting', 'p90'],
  ['serviceMedian', 'service', 'median'],
  ['serviceP90', 'service', 'p90'],
] as const

export interface FigureColumn {
  readonly key: (typeof counts)[number] | (typeof times)[number][0]
  /** Whether it is a duration (ms), not a count. */
  readonly isTime: boolean
  /** Null where nobody was called, or served. */
  valueOf(figures: Figures): number | null
}

/** The columns of a table, of a CSV file and of the charts: the same figures everywhere. */
export const figureColumns: readonly FigureColumn[] = [
  ...counts.map(key => ({ key, isTime: false, valueOf: (figures: Figures) => figures[key] })),
  ...times.map(([key, what, which]) => ({
    key,
    isTime: true,
    valueOf: (figures: Figures) => figures[what]?.[which] ?? null,
  })),
]

const SECOND = 1000

/** A duration (ms) in words: 40 s, 3 min 20 s, 1 h 5 min. */
export function durationText(ms: number, say: SayStatistics): string {
  const seconds = Math.round(ms / SECOND)
  if (seconds < 60) return say('seconds', { n: seconds })
  if (seconds < 3600) return say('minutesAndSeconds', { m: Math.floor(seconds / 60), s: seconds % 60 })
  return say('hoursAndMinutes', { h: Math.floor(seconds / 3600), m: Math.floor(seconds / 60) % 60 })
}

/** A figure as a table shows it. */
export function figureText({ isTime, valueOf }: FigureColumn, figures: Figures, say: SayStatistics): string {
  const value = valueOf(figures)
  if (value === null) return '–'
  return isTime ? durationText(value, say) : String(value)
}

/** Header and rows of a CSV file; durations in seconds. */
export function figureSheet(
  heading: string,
  rows: readonly FigureRow[],
  total: Figures,
  say: SayStatistics,
): string[][] {
  const cells = (figures: Figures): string[] =>
    figureColumns.map(({ isTime, valueOf }) => {
      const value = valueOf(figures)
      return value === null ? '' : String(isTime ? Math.round(value / SECOND) : value)
    })
  return [
    [
      heading,
      ...figureColumns.map(({ key, isTime }) => (isTime ? say('secondsIn', { name: say(key) }) : say(key))),
    ],
    ...rows.map(({ name, figures }) => [name, ...cells(figures)]),
    [say('total'), ...cells(total)],
  ]
}
