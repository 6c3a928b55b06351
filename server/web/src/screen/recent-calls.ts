import type { Calling } from '@paihao/shared/contract/queue'

/** How many calls the large part of a screen shows. */
export const RECENT = 5

/** What tells one call from another: a recall of the same number is a call of its own. */
export function keyOf(call: Calling): string {
  return `${call.queueId} ${call.label} ${call.calledAt}`
}

/**
 * The last calls, newest first: those of the board, and behind them the ones it showed before, so that a number does not
 * vanish the moment its holder has sat down. A number appears once, at its latest call.
 */
export function recentCalls(before: readonly Calling[], board: readonly Calling[]): Calling[] {
  const latest = new Map<string, Calling>()
  for (const call of [...before, ...board]) {
    const number = `${call.queueId} ${call.label}`
    const known = latest.get(number)
    if (known === undefined || Date.parse(known.calledAt) <= Date.parse(call.calledAt))
      latest.set(number, call)
  }
  return [...latest.values()].sort((a, b) => Date.parse(b.calledAt) - Date.parse(a.calledAt)).slice(0, RECENT)
}

/** The calls of a board that were not on it a moment ago, oldest first: what is to be announced. */
export function newCalls(before: readonly Calling[], board: readonly Calling[]): Calling[] {
  const known = new Set(before.map(keyOf))
  return board
    .filter(call => !known.has(keyOf(call)))
    .sort((a, b) => Date.parse(a.calledAt) - Date.parse(b.calledAt))
}
