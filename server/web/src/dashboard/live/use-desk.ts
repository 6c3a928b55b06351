import type { Client } from '@paihao/shared/contract/client'
import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { StaffTicket, TicketState } from '@paihao/shared/contract/ticket'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext, useEffect, useRef } from 'react'
import { LiveContext } from '../../lib/use-live'
import { useApi } from '../login/login-context'
import { deskOf, emptyDesk } from '@paihao/shared/desk/desk'
import type { Desk } from '@paihao/shared/desk/desk'

const PAGE = 200
/** A line longer than this is cut on the page; the server calls from all of it. */
const MOST = 2000

type VenueTickets = ReplyOf<Endpoints['listVenueTickets']>

/** Changes closer together than this (ms) are fetched together. */
const GATHER = 250
/** A net under the live connection. */
const ANYWAY = 20_000

/** The newest tickets in one state, or in any. */
async function newest(api: Client, venueId: string, state?: TicketState): Promise<StaffTicket[]> {
  const { tickets } = await api.call('listVenueTickets', {
    params: { venueId },
    query: { limit: PAGE, ...(state === undefined ? {} : { state }) },
  })
  return tickets
}

/** All who wait: of these nobody may be left out. */
async function allWaiting(api: Client, venueId: string): Promise<StaffTicket[]> {
  const all: StaffTicket[] = []
  let after: string | null = null
  do {
    const page: VenueTickets = await api.call('listVenueTickets', {
      params: { venueId },
      query: { limit: PAGE, state: 'waiting', ...(after === null ? {} : { after }) },
    })
    all.push(...page.tickets)
    after = page.next
  } while (after !== null && all.length < MOST)
  return all
}

async function fetchDesk(api: Client, venueId: string): Promise<Desk> {
  const [waiting, ...others] = await Promise.all([
    allWaiting(api, venueId),
    newest(api, venueId),
    newest(api, venueId, 'registered'),
    newest(api, venueId, 'done'),
    newest(api, venueId, 'missed'),
    newest(api, venueId, 'serving'),
    newest(api, venueId, 'called'),
  ])
  return deskOf(
    waiting,
    others.flat().filter(({ state }) => state !== 'waiting'),
  )
}

interface DeskQuery {
  readonly desk: Desk
  readonly problem: Error | null
  /** Fetches again now: after one's own key. */
  readonly refresh: () => Promise<void>
}

/** A venue's tickets, fetched anew whenever the venue says that something has changed. */
export function useDesk(venueId: string, queueIds: readonly string[]): DeskQuery {
  const api = useApi()
  const queries = useQueryClient()
  const live = useContext(LiveContext)
  const queryKey = ['desk', venueId]
  const desk = useQuery({ queryKey, queryFn: () => fetchDesk(api, venueId), refetchInterval: ANYWAY })

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: ['desk', venueId] }),
    [queries, venueId],
  )
  const topics = queueIds.join(' ')
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (live === null) return
    function changed(): void {
      gathering.current ??= setTimeout(() => {
        gathering.current = undefined
        void refresh()
      }, GATHER)
    }
    const handler = { onSnapshot: changed, onRefused: () => undefined }
    const stops = [
      live.watch('board', venueId, handler),
      ...topics.split(' ').map(queueId => live.watch('queue', queueId, handler)),
    ]
    return () => {
      clearTimeout(gathering.current)
      gathering.current = undefined
      for (const stop of stops) stop()
    }
  }, [live, venueId, topics, refresh])

  return { desk: desk.data ?? emptyDesk, problem: desk.error, refresh }
}
