import type { Calling } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import { useEffect, useState } from 'react'
import { keyOf, recentCalls } from './recent-calls'

const MARKED_FOR = 5_000

interface Recent {
  readonly calls: readonly Calling[]
  /** The key of the latest call while it is marked; null when the picture is still. */
  readonly newest: string | null
}

/** The last calls of a board over time; a new one on top is marked for five seconds. */
export function useRecentCalls(board: Board): Recent {
  const [shown, setShown] = useState(() => ({ board, calls: recentCalls([], board.calling) }))
  const [marked, setMarked] = useState<string | null>(null)
  if (shown.board !== board) {
    const calls = recentCalls(shown.calls, board.calling)
    setShown({ board, calls })
    const [top] = calls
    const [before] = shown.calls
    if (top !== undefined && (before === undefined || keyOf(before) !== keyOf(top))) setMarked(keyOf(top))
  }
  useEffect(() => {
    if (marked === null) return
    const timer = setTimeout(() => setMarked(null), MARKED_FOR)
    return () => clearTimeout(timer)
  }, [marked])
  return { calls: shown.calls, newest: marked }
}
