import type { Calling, Counter } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'

/** The part of a board that belongs to these counters; all of it when there are none, or none of them any more. */
export function zoneOf(board: Board, counterIds: readonly string[]): Board {
  const counters = board.counters.filter(({ counterId }) => counterIds.includes(counterId))
  if (counters.length === 0) return board
  const isHere = ({ counterId }: Calling): boolean => counterIds.includes(counterId)
  return {
    ...board,
    counters,
    calling: board.calling.filter(isHere),
    queues: board.queues.filter(({ queueId }) => counters.some(counter => servesQueue(counter, queueId))),
  }
}

/** Whether a counter calls from a queue; one without queues of its own calls from all. */
export function servesQueue({ queueIds }: Counter, queueId: string): boolean {
  return queueIds === undefined || queueIds.includes(queueId)
}

/** So many counters are legible at a time; more take turns. */
export const COUNTERS_A_PAGE = 12
const PAGE_FOR = 10_000

/** The counters that are shown at an instant (ms), which page that is, and of how many. */
export function pageOf(
  counters: readonly Counter[],
  now: number,
): { shown: readonly Counter[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(counters.length / COUNTERS_A_PAGE))
  // Alike in length, so that no page is nearly empty.
  const size = Math.ceil(counters.length / pages)
  const page = Math.floor(now / PAGE_FOR) % pages
  return { shown: counters.slice(page * size, (page + 1) * size), page: page + 1, pages }
}
