import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import type { Venue } from '@paihao/shared/rules/venue'

/** What a batch of events changed, for those who watch. */
export interface Changes {
  ticketIds: Set<string>
  queueIds: Set<string>
  /** Something other than one more who waits: it is told at once, while the count of the waiting may lag. */
  urgent: boolean
}

/** The events that bring something about for a whole venue. */
const whole: readonly VenueEvent['type'][] = [
  'created',
  'published',
  'gateSet',
  'deadlineMoved',
  'roomMoved',
  'calledOff',
  'listClosed',
  'drawn',
  'reached',
  'ended',
]

/** Those of which every holder is told. */
const forHolders: readonly VenueEvent['type'][] = [
  'deadlineMoved',
  'roomMoved',
  'calledOff',
  'drawn',
  'ended',
]

/** Folds the events of a batch into what changed; `venue` is the state after it. */
export function changesOf(venue: Venue, events: readonly VenueEvent[]): Changes {
  const changes: Changes = { ticketIds: new Set(), queueIds: new Set(), urgent: false }
  for (const event of events) {
    if (event.type !== 'taken') changes.urgent = true
    if (whole.includes(event.type)) {
      for (const queue of venue.queues.values()) changes.queueIds.add(queue.queueId)
      if (forHolders.includes(event.type))
        for (const ticket of venue.tickets.values()) changes.ticketIds.add(ticket.ticketId)
    }
    if ('ticketId' in event) {
      changes.ticketIds.add(event.ticketId)
      const queueId = venue.tickets.get(event.ticketId)?.queueId
      if (queueId !== undefined) changes.queueIds.add(queueId)
    }
    // The queue that a visitor was sent away from has changed, too; which one it was stands in the ticket's past.
    if (event.type === 'transferred')
      for (const queue of venue.queues.values()) changes.queueIds.add(queue.queueId)
  }
  return changes
}
