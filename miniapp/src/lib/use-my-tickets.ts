import { ticket, type Ticket } from '@paihao/shared/contract/ticket'
import * as z from '@paihao/shared/contract/z'
import { services } from './services'
import { type Loaded, useLoaded } from './use-loaded'

const schema = z.array(ticket)

/** This phone's tickets, newest first. Who has never taken one is not logged in for it. */
export function useMyTickets(): Loaded<Ticket[]> {
  return useLoaded('me/tickets', schema, async () => {
    if (services.login.token() === null) return []
    return (await services.api.call('myTickets')).tickets
  })
}
