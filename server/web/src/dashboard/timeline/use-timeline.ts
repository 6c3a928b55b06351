import type { Timeline, TimelineEntry } from '@paihao/shared/contract/timeline'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { useContext, useEffect, useMemo } from 'react'
import { useLanguage } from '../../lib/language'
import { LiveContext } from '../../lib/use-live'
import { useApi } from '../login/login-context'
import type { Asked } from './asked'
import { queryOf } from './asked'

const PAGE = 200
/** Changes closer together than this (ms) are asked for together; and a net under the live connection. */
const GATHER = 300
const ANYWAY = 15_000

export interface TimelineView {
  readonly entries: readonly TimelineEntry[]
  readonly about: Pick<Timeline, 'kind' | 'name' | 'size'> | null
  readonly problem: Error | null
  readonly isLoading: boolean
  readonly isLookingBack: boolean
  readonly hasMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

/** A venue's timeline as asked for: older pages on demand, new entries as they come. */
export function useTimeline(venueId: string, asked: Asked): TimelineView {
  const api = useApi()
  const queries = useQueryClient()
  const live = useContext(LiveContext)
  // The words that are searched are those of the language.
  const { language } = useLanguage()
  const query = useMemo(() => queryOf(asked), [asked])
  const key = useMemo(() => ['timeline', venueId, language, query], [venueId, language, query])
  const past = useInfiniteQuery({
    queryKey: [...key, 'past'],
    queryFn: ({ pageParam }) =>
      api.call('getTimeline', {
        params: { venueId },
        query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null, // null alone would narrow the type of later pages
    getNextPageParam: page => page.next,
    // What has happened does not change; what is new is asked for below.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  const first = past.data?.pages[0]
  const seen = first === undefined ? null : first.size - 1
  const recent = useQuery({
    queryKey: [...key, 'since', seen],
    queryFn: () =>
      newerThan(
        async (since, after) =>
          await api.call('getTimeline', {
            params: { venueId },
            query: { ...query, limit: PAGE, since, ...(after === null ? {} : { after }) },
          }),
        seen ?? 0,
      ),
    enabled: seen !== null,
    refetchInterval: ANYWAY,
  })

  useEffect(() => {
    if (live === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ queryKey: [...key, 'since'] })
      }, GATHER)
    }
    const stop = live.watch('board', venueId, { onSnapshot: changed, onRefused: () => undefined })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [live, venueId, queries, key])

  // Many new entries become a page of the past, so that they are not asked for again and again.
  const fresh = recent.data
  useEffect(() => {
    if (fresh === undefined || fresh.entries.length < PAGE / 2) return
    queries.setQueryData<InfiniteData<Timeline, string | null>>([...key, 'past'], old =>
      old === undefined || old.pages[0]?.size === fresh.size
        ? old
        : { pages: [fresh, ...old.pages], pageParams: [null, ...old.pageParams] },
    )
  }, [fresh, queries, key])

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = past
  const entries = useMemo(
    () => [...(recent.data?.entries ?? []), ...(past.data?.pages.flatMap(page => page.entries) ?? [])],
    [recent.data, past.data],
  )
  return {
    entries,
    about: recent.data ?? first ?? null,
    problem: past.error ?? recent.error,
    isLoading: past.isPending,
    isLookingBack: isFetchingNextPage,
    hasMore: hasNextPage,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    retry: () => void queries.invalidateQueries({ queryKey: key }),
  }
}

/** Everything after the event `seen`, page by page. */
async function newerThan(
  ask: (since: number, after: string | null) => Promise<Timeline>,
  seen: number,
): Promise<Timeline> {
  const first = await ask(seen, null)
  const entries = [...first.entries]
  for (let after = first.next; after !== null;) {
    const page = await ask(seen, after)
    entries.push(...page.entries)
    after = page.next
  }
  return { ...first, entries }
}
