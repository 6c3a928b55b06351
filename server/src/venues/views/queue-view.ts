import type { Calling, Forecast, Queue as QueueView, QueueSnapshot } from '@paihao/shared/contract/queue'
import { forecastOf } from '@paihao/shared/rules/forecast'
import { queueState } from '@paihao/shared/rules/opening'
import { lineOf, type Queue, type Venue } from '@paihao/shared/rules/venue'
import { isSealed, maySee, type Viewer } from '@paihao/shared/rules/visibility'
import { instant } from './instant'

/** A queue as anyone may see it. */
export function queueView(venue: Venue, queue: Queue, now: number): QueueView {
  return {
    queueId: queue.queueId,
    venueId: venue.info.venueId,
    prefix: queue.prefix,
    name: queue.name,
    lotCode: queue.lotCode ?? undefined,
    state: queueState(venue, queue, now),
  }
}

/** Those called and not yet finished, newest first: of one queue, or of the whole venue. Never a name, and on the screen of a sealed session labels alone: the words of a reason may tell more. */
export function callingView(venue: Venue, viewer: Viewer, now: number, queueId?: string): Calling[] {
  const withReason = viewer !== 'screen' || !isSealed(venue, now)
  const calling: { calledAt: number; view: Calling }[] = []
  for (const [ticketId, counterId] of venue.atCounter.entries()) {
    const ticket = venue.tickets.get(ticketId)
    if (ticket === undefined || (queueId !== undefined && ticket.queueId !== queueId)) continue
    const calledAt = ticket.calledAt ?? 0
    calling.push({
      calledAt,
      view: {
        label: ticket.label ?? '',
        queueId: ticket.queueId,
        counterId,
        counterName: venue.info.counters.find(counter => counter.counterId === counterId)?.name ?? '',
        calledAt: instant(calledAt),
        ...(ticket.reason === null || !withReason ? {} : { reason: ticket.reason }),
      },
    })
  }
  return calling.sort((a, b) => b.calledAt - a.calledAt).map(({ view }) => view)
}

/** How many wait, for those who may know. */
export function waitingCount(venue: Venue, queueId: string, viewer: Viewer, now: number): number | null {
  return maySee(venue, viewer, 'counts', now) ? lineOf(venue, queueId).length : null
}

/** Cursors that count takes begin with 1; those of a sealed session, which do not, with 0: they only grow at the deadline. */
export function queueSnapshot(venue: Venue, queue: Queue, viewer: Viewer, now: number): QueueSnapshot {
  const progress = maySee(venue, viewer, 'progress', now)
  return {
    queue: queueView(venue, queue, now),
    cursor: progress ? `1.${venue.count}` : `0.${queue.publicRev}`,
    calling: maySee(venue, viewer, 'calling', now) ? callingView(venue, viewer, now, queue.queueId) : [],
    waiting: waitingCount(venue, queue.queueId, viewer, now),
    ...(maySee(venue, viewer, 'line', now) ? { forecast: forecastView(venue, queue, now) } : {}),
  }
}

/** When the waiting of a queue will have been served, and who would be too late. */
function forecastView(venue: Venue, queue: Queue, now: number): Forecast {
  const { served, callBy, ...counts } = forecastOf(venue, queue, now)
  return {
    ...counts,
    served: served === null ? null : { from: instant(served.from), to: instant(served.to) },
    callBy: callBy === null ? null : instant(callBy),
  }
}
