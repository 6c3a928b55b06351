import type { Client } from '@paihao/shared/contract/client'
import { type Hall, halls } from '@paihao/shared/contract/hall'
import { useState } from 'react'
import { type Loaded, useLoaded, useMore } from './use-loaded'

const LIMIT = 30
/** As many as the contract gives at once; more than these are found by the search. */
const MOST = 200

interface FoundHalls extends Loaded<{ halls: Hall[]; next: string | null }> {
  /** Shows more of them; null when there are no more to be shown. */
  readonly more: (() => void) | null
}

/** The halls whose name holds what is searched for, city first. */
export function useHalls(api: Client, search: string): FoundHalls {
  const [limit, setLimit] = useState(LIMIT)
  const loaded = useLoaded(
    `halls/${search}`,
    halls,
    () => api.call('listHalls', { query: { limit, ...(search === '' ? {} : { search }) } }),
    search === '',
  )
  useMore(limit, loaded.reload)
  const hasMore = loaded.value !== null && loaded.value.next !== null && limit < MOST
  return { ...loaded, more: hasMore ? () => setLimit(Math.min(limit + LIMIT, MOST)) : null }
}
