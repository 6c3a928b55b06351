import type { Store } from '../../log/types'
import { Refused } from '../../refused'
import { createTurns } from '../../turns'

/** So many wrong desk codes a holder may enter in a venue within an hour (ms): of a million, two count. */
const MOST = 10
const WINDOW = 3_600_000

/** Keeps the six digits of the desk from being found by trying. */
export interface DeskGuesses {
  /** Gives whether the code is right; throws `arrival/locked` without looking once too many were wrong, on any server. */
  check(venueId: string, holderKey: string, isRight: () => boolean): Promise<boolean>
}

export function createDeskGuesses(failures: Store['failures']): DeskGuesses {
  const inTurn = createTurns()

  async function guess(venueId: string, holderKey: string, isRight: () => boolean): Promise<boolean> {
    const account = `arrival/${venueId}`
    const { count, endsIn } = await failures.read(account, holderKey)
    if (count >= MOST)
      throw new Refused('arrival/locked', { params: { retryAfter: Math.ceil(endsIn / 1000) } })
    if (isRight()) return true
    await failures.add(account, holderKey, WINDOW)
    return false
  }

  return {
    /** Guesses of one holder take turns: a hundred at once would all be made before the lock. */
    check: (venueId, holderKey, isRight) =>
      inTurn(`${venueId} ${holderKey}`, () => guess(venueId, holderKey, isRight)),
  }
}
