import type { Client } from '@paihao/shared/contract/client'
import type { OpeningNames } from '@paihao/shared/contract/bid-session'
import type { Board } from '@paihao/shared/contract/venue'
import { useEffect, useState } from 'react'

/** After so long (ms) a reading that failed is tried again. */
const RETRY = 15_000

/** The names of those whose bids stand, read anew with each change of the board; null where they are not shown, or not yet read. */
export function useOpeningNames(
  api: Client,
  { venueId, names = false, cursor }: Pick<Board, 'venueId' | 'names' | 'cursor'>,
): OpeningNames | null {
  const [shown, setShown] = useState<OpeningNames | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!names) return undefined
    let over = false
    let timer: number | undefined
    api.call('getOpeningNames', { params: { venueId } }).then(
      read => {
        if (!over) setShown(read)
      },
      () => {
        if (!over) timer = window.setTimeout(() => setTries(count => count + 1), RETRY)
      },
    )
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [api, venueId, names, cursor, tries])
  return names ? shown : null
}
