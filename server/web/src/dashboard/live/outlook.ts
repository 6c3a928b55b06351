import type { Forecast } from '@paihao/shared/contract/queue'

/** The forecasts of a venue's queues as one. */
export interface Outlook {
  readonly waiting: number
  /** When (ms) the last of all will be served, in 80 of 100 cases. */
  readonly served: { from: number; to: number } | null
  readonly late: number
  readonly tight: number
  /** By when (ms) calling has to begin or go on in every queue. */
  readonly callBy: number | null
  /** How many more counters would make it in the queue that needs most; null when none would. */
  readonly counters: number | null
}

/** Queues are called side by side: the last to be through counts, and the one in the greatest need. */
export function outlookOf(forecasts: readonly Forecast[]): Outlook {
  const served = forecasts.flatMap(one => one.served ?? [])
  const callBy = forecasts.flatMap(one => one.callBy ?? [])
  const sum = (field: 'waiting' | 'late' | 'tight'): number =>
    forecasts.reduce((total, one) => total + one[field], 0)
  return {
    waiting: sum('waiting'),
    served:
      served.length === 0
        ? null
        : {
            from: Math.max(...served.map(({ from }) => Date.parse(from))),
            to: Math.max(...served.map(({ to }) => Date.parse(to))),
          },
    late: sum('late'),
    tight: sum('tight'),
    callBy: callBy.length === 0 ? null : Math.min(...callBy.map(one => Date.parse(one))),
    counters: forecasts.reduce<number | null>(
      (most, { counters }) => (most === null || counters === null ? null : Math.max(most, counters)),
      0,
    ),
  }
}
