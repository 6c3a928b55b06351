import type { Spread } from './statistics'

/** One figure of the suite. `goal` in words; `pass` null where a figure is shown for information. */
export interface Result extends Spread {
  name: string
  unit: string
  goal: string
  pass: boolean | null
  /** What else was counted. */
  details?: Record<string, number | string>
}

export interface Options {
  /** Fewer rounds, smaller counts: the whole suite within two minutes. */
  quick: boolean
}

/** A figure that must be exactly zero (lost, double, missing). */
export function exact(name: string, unit: string, count: number, details: Result['details'] = {}): Result {
  return { name, ratio: count, spread: [count, count], unit, goal: '= 0', pass: count === 0, details }
}

export function atMost(
  name: string,
  unit: string,
  limit: number,
  spread: Spread,
  details?: Result['details'],
): Result {
  return {
    name,
    ...spread,
    unit,
    goal: `≤ ${limit}`,
    pass: spread.ratio <= limit,
    ...(details && { details }),
  }
}

export function atLeast(
  name: string,
  unit: string,
  limit: number,
  spread: Spread,
  details?: Result['details'],
): Result {
  return {
    name,
    ...spread,
    unit,
    goal: `≥ ${limit}`,
    pass: spread.ratio >= limit,
    ...(details && { details }),
  }
}
