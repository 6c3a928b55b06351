import { ApiError, type Client } from '@paihao/shared/contract/client'
import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { Forecast } from '@paihao/shared/contract/queue'
import type { StaffTicket, Ticket, TicketState } from '@paihao/shared/contract/ticket'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext, useEffect, useMemo, useRef } from 'react'
import { LiveContext } from '../../lib/use-live'
import { useApi } from '../login/login-context'
import { deskOf, deskWith, emptyDesk } from '@paihao/shared/desk/desk'
import type { Desk } from '@paihao/shared/desk/desk'

/** Rows a page: as many as the server gives. */
export const PAGE = 200
type VenueTickets = ReplyOf<Endpoints['listVenueTickets']>

/** Changes closer together than this (ms) are fetched together; a long line takes longer to fetch. */
const gatherFor = ({ waiting, registered }: Desk = emptyDesk): number =>
  waiting.length + registered.length > 300 ? 1_500 : 250
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

/** All in one state, page after page: nobody may be left out of a line, or of a list that is to be drawn from. */
async function allIn(api: Client, venueId: string, state: TicketState): Promise<StaffTicket[]> {
  const all: StaffTicket[] = []
  let after: string | null = null
  do {
    const page: VenueTickets = await api.call('listVenueTickets', {
      params: { venueId },
      query: { limit: PAGE, state, ...(after === null ? {} : { after }) },
    })
    all.push(...page.tickets)
    after = page.next
  } while (after !== null)
  return all
}

/** One ticket as its staff see it; null when it is not theirs to see, or not there. */
async function ticketIn(api: Client, venueId: string, ticketId: string): Promise<StaffTicket | null> {
  try {
    const { ticket } = await api.call('getTicket', { params: { ticketId } })
    return 'order' in ticket && ticket.venueId === venueId ? ticket : null
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}

/** The lists of a venue, and the ticket in hand: that may be on none of them, over long ago. */
async function fetchDesk(api: Client, venueId: string, focusId: string | null): Promise<Desk> {
  const [waiting, ...others] = await Promise.all([
    allIn(api, venueId, 'waiting'),
    newest(api, venueId),
    allIn(api, venueId, 'registered'),
    newest(api, venueId, 'done'),
    newest(api, venueId, 'missed'),
    newest(api, venueId, 'serving'),
    newest(api, venueId, 'called'),
  ])
  const desk = deskOf(
    waiting,
    others.flat().filter(({ state }) => state !== 'waiting'),
  )
  if (focusId === null || desk.all.has(focusId)) return desk
  const focus = await ticketIn(api, venueId, focusId)
  return focus === null ? desk : deskWith(desk, focus)
}

type Forecasts = ReadonlyMap<string, Forecast>
const noForecasts: Forecasts = new Map()

/** What the server expects of these queues now. */
async function fetchForecasts(api: Client, queueIds: readonly string[]): Promise<Forecasts> {
  const found = await Promise.all(
    queueIds.map(async queueId => {
      const { forecast } = await api.call('getQueue', { params: { queueId } })
      return forecast === undefined ? [] : [[queueId, forecast] as const]
    }),
  )
  return new Map(found.flat())
}

export interface DeskQuery {
  readonly desk: Desk
  /** When (ms) the desk was last fetched; 0 before. */
  readonly at: number
  readonly problem: Error | null
  /** What the server expects of each queue, by queueId. */
  readonly forecasts: Forecasts
  /** Fetches again soon. */
  readonly refresh: () => void
  /** Puts in a ticket as the server has just told it, and fetches the rest again soon. */
  readonly told: (ticket: StaffTicket | Ticket) => void
  /** Looks for a ticket of the venue, whatever has become of it, by what was scanned or by its label; null when there is none. */
  readonly find: (wanted: { ticketId: string } | { label: string }) => Promise<StaffTicket | null>
}

/** A venue's tickets, fetched anew whenever the venue says that something has changed. */
export function useDesk(venueId: string, queueIds: readonly string[], focusId: string | null): DeskQuery {
  const api = useApi()
  const queries = useQueryClient()
  const live = useContext(LiveContext)
  const inHand = useRef(focusId)
  useEffect(() => {
    inHand.current = focusId
  })
  const desk = useQuery({
    queryKey: ['desk', venueId],
    queryFn: () => fetchDesk(api, venueId, inHand.current),
    refetchInterval: ANYWAY,
    // Comparing thousands of tickets with their predecessors costs more than drawing the few that are seen.
    structuralSharing: false,
  })

  const topics = queueIds.join(' ')
  const forecastsKey = useMemo(() => ['forecasts', venueId, topics], [venueId, topics])
  const forecasts = useQuery({
    queryKey: forecastsKey,
    queryFn: () => fetchForecasts(api, topics.split(' ')),
    enabled: topics !== '',
    // Where nobody acts, nothing is told, and time runs out all the same.
    refetchInterval: ANYWAY,
  })

  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(gathering.current), [venueId])
  const refresh = useCallback(() => {
    gathering.current ??= setTimeout(
      () => {
        gathering.current = undefined
        void queries.invalidateQueries({ queryKey: ['desk', venueId] })
      },
      gatherFor(queries.getQueryData<Desk>(['desk', venueId])),
    )
  }, [queries, venueId])
  const told = useCallback(
    (ticket: StaffTicket | Ticket) => {
      // An answer that is under way may be older than this ticket.
      void queries.cancelQueries({ queryKey: ['desk', venueId] })
      if ('order' in ticket)
        queries.setQueryData<Desk>(['desk', venueId], before => before && deskWith(before, ticket))
      refresh()
    },
    [queries, venueId, refresh],
  )

  useEffect(() => {
    if (live === null) return
    const onRefused = (): void => undefined
    const stops = [
      live.watch('board', venueId, { onSnapshot: refresh, onRefused }),
      ...topics.split(' ').map(queueId =>
        live.watch('queue', queueId, {
          onSnapshot({ forecast }) {
            if (forecast !== undefined)
              queries.setQueryData<Forecasts>(forecastsKey, before => new Map(before).set(queueId, forecast))
            refresh()
          },
          onRefused,
        }),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [live, venueId, topics, refresh, queries, forecastsKey])

  return {
    desk: desk.data ?? emptyDesk,
    at: desk.dataUpdatedAt,
    problem: desk.error,
    forecasts: forecasts.data ?? noForecasts,
    refresh,
    told,
    async find(wanted) {
      if ('ticketId' in wanted) return await ticketIn(api, venueId, wanted.ticketId)
      const query = { label: wanted.label, limit: 1 }
      return (await api.call('listVenueTickets', { params: { venueId }, query })).tickets[0] ?? null
    },
  }
}
