import type { Board } from '@paihao/shared/contract/venue'
import { queueState, venueState } from '@paihao/shared/rules/opening'
import type { Counter, Venue } from '@paihao/shared/rules/venue'
import { maySee, type Viewer } from '@paihao/shared/rules/visibility'
import { instant } from './instant'
import { callingView, waitingCount } from './queue-view'

export function counterView({ counterId, name, queueIds }: Counter) {
  return queueIds.length === 0 ? { counterId, name } : { counterId, name, queueIds: [...queueIds] }
}

/** What a hall screen shows. */
export function boardView(venue: Venue, viewer: Viewer, now: number): Board {
  const { facts, venueId, counters, policy } = venue.info
  return {
    venueId,
    cursor: cursorFor(venue, viewer, now),
    name: facts.kind === 'bidSession' ? facts.projectName : facts.name,
    state: venueState(venue, now),
    ...(facts.kind === 'bidSession' ? { deadline: instant(facts.deadline) } : {}),
    signsIn: facts.kind === 'bidSession' || policy.arrivalRequired,
    queues: [...venue.queues.values()].map(queue => ({
      queueId: queue.queueId,
      prefix: queue.prefix,
      name: queue.name,
      state: queueState(venue, queue, now),
      waiting: waitingCount(venue, queue.queueId, viewer, now),
    })),
    counters: counters.map(counterView),
    calling: maySee(venue, viewer, 'calling', now) ? callingView(venue) : [],
  }
}

/** Whoever may not see the calls of a sealed session may not count them by the cursor either. */
function cursorFor(venue: Venue, viewer: Viewer, now: number): string {
  if (maySee(venue, viewer, 'progress', now)) return `1.${venue.count}`
  if (maySee(venue, viewer, 'calling', now)) return `0.${venue.boardRev}`
  let changes = 0
  for (const { publicRev } of venue.queues.values()) changes += publicRev
  return `0.${changes}`
}
