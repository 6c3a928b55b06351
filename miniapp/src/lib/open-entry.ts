import type { Entry } from './entry'
import { goTo } from './routes'

/** Goes to the page that an entry is for; false when it names nothing. */
export function openEntry({
  ticketId,
  claim,
  arrive,
  room,
  venueId,
  hallId,
  queueId,
  prefix,
}: Entry): boolean {
  if (ticketId !== undefined) goTo('ticket', { ticketId, claim })
  else if (arrive !== undefined && venueId !== undefined) goTo('arrive', { venueId, arrive })
  else if (room !== undefined) goTo('room', { room })
  else if (venueId !== undefined || hallId !== undefined || queueId !== undefined)
    goTo('take', { venueId, hallId, queueId, prefix })
  else return false
  return true
}
