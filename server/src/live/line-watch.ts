import { lineOf, type Venue } from '@paihao/shared/rules/venue'

/** Places that left or joined a line: (order in ms, number, r), one after another. */
export interface LineChange {
  left: number[]
  joined: number[]
}

/** Knows who waited where when it last looked, so that it can say which places left and joined since. */
export interface LineWatch {
  /** What has changed for these tickets since the last look, by queueId. */
  look(ticketIds: Iterable<string>): Map<string, LineChange>
}

/** Watches the lines of a venue whose committed state is `venue`, from now on. */
export function createLineWatch(venue: Venue): LineWatch {
  const seen = new Map<string, { queueId: string; place: number[] }>()
  for (const queue of venue.queues.values())
    for (const { ticketId, order, pair, r } of lineOf(venue, queue.queueId))
      seen.set(ticketId, { queueId: queue.queueId, place: [order, pair, r] })

  return {
    look(ticketIds) {
      const changes = new Map<string, LineChange>()
      const changeOf = (queueId: string) => {
        let change = changes.get(queueId)
        if (change === undefined) changes.set(queueId, (change = { left: [], joined: [] }))
        return change
      }
      for (const ticketId of ticketIds) {
        const before = seen.get(ticketId)
        const ticket = venue.tickets.get(ticketId)
        if (before !== undefined) changeOf(before.queueId).left.push(...before.place)
        if (ticket?.state === 'waiting') {
          const place = [ticket.order, ticket.pair, ticket.r]
          changeOf(ticket.queueId).joined.push(...place)
          seen.set(ticketId, { queueId: ticket.queueId, place })
        } else seen.delete(ticketId)
      }
      return changes
    },
  }
}
