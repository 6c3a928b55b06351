import type { Ticket } from '@paihao/shared/contract/ticket'
import { useEffect, useState } from 'react'
import { isLive } from './is-live'
import { services } from './services'
import { useLink } from './use-link'
import { useMyTickets } from './use-my-tickets'
import { useNow } from './use-now'
import { useShown } from './use-shown'

/** While the connection is lost the tickets are asked for by HTTP so often (ms). */
const POLL = 15_000

/** This phone's tickets that are called, whichever page is in front. */
export function useCalled(): Ticket[] {
  const now = useNow(POLL)
  const { value, isKept, reload } = useMyTickets()
  const [heard, setHeard] = useState<ReadonlyMap<string, Ticket>>(new Map())
  const isShown = useShown()
  const link = useLink()
  const live = (value ?? []).filter(ticket => isLive(ticket, now))

  const ids = live.map(({ ticketId }) => ticketId).join(' ')
  useEffect(() => {
    if (!isShown || ids === '') return
    const watched = ids.split(' ').map(ticketId =>
      services.live.watch('ticket', ticketId, {
        onState: ({ ticket }) => setHeard(before => new Map(before).set(ticketId, ticket)),
        // The page says nothing of what else there is to be told: that goes another way.
        tells: kind => kind === 'called',
      }),
    )
    return () => watched.forEach(stop => stop())
  }, [isShown, ids])

  useEffect(() => {
    if (!isShown || link === 'live' || ids === '') return
    const timer = setInterval(() => void reload(), POLL)
    return () => clearInterval(timer)
  }, [isShown, link, ids, reload])

  // What the phone only remembers may be over.
  return live
    .map(ticket => heard.get(ticket.ticketId) ?? (isKept ? null : ticket))
    .filter(ticket => ticket !== null)
    .filter(({ state }) => state === 'called')
}
