import type { Ticket } from '@paihao/shared/contract/ticket'
import { isAllowed } from '@paihao/shared/rules/transitions'
import { useEffect, useState } from 'react'
import { randomKey } from '@/lib/random-key'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'

export type Arriving =
  | { state: 'asking' }
  /** All of one's numbers at the venue that have come this far; none when one has none here. */
  | { state: 'there'; tickets: readonly Ticket[] }
  | { state: 'failed'; words: string }

/** Signs in whoever scanned the code of a room's screen, with every number that they hold there. */
export function useArriving(venueId: string, venueCode: string): Arriving {
  const failureOf = useFailure()
  const [arriving, setArriving] = useState<Arriving>({ state: 'asking' })
  useEffect(() => {
    let isGone = false
    const become = (next: Arriving): void => {
      if (!isGone) setArriving(next)
    }
    arriveAll(venueId, venueCode)
      .then(tickets => become({ state: 'there', tickets }))
      .catch((error: unknown) => become({ state: 'failed', words: failureOf(error) }))
    return () => {
      isGone = true
    }
  }, [venueId, venueCode, failureOf])
  return arriving
}

async function arriveAll(venueId: string, venueCode: string): Promise<Ticket[]> {
  if (services.login.token() === null) return []
  const { tickets } = await services.api.call('myTickets')
  const here = tickets.filter(
    ticket => ticket.venueId === venueId && (isAllowed('arrive', ticket.state) || ticket.state === 'serving'),
  )
  return Promise.all(
    here.map(async ticket => {
      if (ticket.arrivedAt !== undefined || !isAllowed('arrive', ticket.state)) return ticket
      const { ticketId } = ticket
      const idempotencyKey = await randomKey()
      const body = { venueCode }
      return (await services.api.call('arriveTicket', { params: { ticketId }, body, idempotencyKey })).ticket
    }),
  )
}
