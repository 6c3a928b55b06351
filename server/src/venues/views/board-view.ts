import type { Board } from '@paihao/shared/contract/venue'
import { lotsTooFew } from '@paihao/shared/rules/bids'
import { NO_NUMBER } from '@paihao/shared/rules/moves/draw'
import { queueState, venueState } from '@paihao/shared/rules/opening'
import type { BidSessionFacts, Counter, Venue } from '@paihao/shared/rules/venue'
import { isSealed, maySee, type Viewer } from '@paihao/shared/rules/visibility'
import { instant } from './instant'
import { callingView, waitingCount } from './queue-view'

/** How long (ms) a screen shows what was drawn, unless somebody is called before; beside the opening, all that time. */
const DRAW_SHOWN = 10 * 60_000

export function counterView({ counterId, name, queueIds }: Counter) {
  return queueIds.length === 0 ? { counterId, name } : { counterId, name, queueIds: [...queueIds] }
}

/** What a hall screen shows. */
export function boardView(venue: Venue, viewer: Viewer, now: number): Board {
  const { facts, venueId, counters, policy } = venue.info
  const few = new Set(lotsTooFew(venue, now).map(({ queueId }) => queueId))
  return {
    venueId,
    cursor: cursorFor(venue, viewer, now),
    name: facts.kind === 'bidSession' ? facts.projectName : facts.name,
    state: venueState(venue, now),
    ...(facts.kind === 'bidSession' ? sessionView(venue, facts) : { hallId: facts.hallId }),
    signsIn: facts.kind === 'bidSession' || policy.arrivalRequired || canBook(venue),
    arrivalRequired: policy.arrivalRequired,
    queues: [...venue.queues.values()].map(queue => ({
      queueId: queue.queueId,
      prefix: queue.prefix,
      name: queue.name,
      state: queueState(venue, queue, now),
      waiting: waitingCount(venue, queue.queueId, viewer, now),
      ...(few.has(queue.queueId) ? { tooFew: true } : {}),
    })),
    counters: counters.map(counterView),
    ...(maySee(venue, viewer, 'names', now) ? { names: true } : {}),
    calling: maySee(venue, viewer, 'calling', now) ? callingView(venue, viewer, now) : [],
    ...drawnView(venue, now),
  }
}

/** Whether times can be booked here: who has booked signs in. */
function canBook(venue: Venue): boolean {
  return [...venue.queues.values()].some(({ slots }) => slots !== null)
}

/** Until when bids are delivered, and where; whether that changed, or the session was withdrawn. */
function sessionView({ info: { roomMoved, calledOff } }: Venue, facts: BidSessionFacts) {
  return {
    deadline: instant(facts.deadline),
    openingRoom: facts.openingRoom,
    ...(roomMoved === null ? {} : { roomMoved: { from: roomMoved.from, at: instant(roomMoved.at) } }),
    ...(calledOff === null ? {} : { calledOff: { at: instant(calledOff.at), reason: calledOff.reason } }),
  }
}

/** A draw that was made just now; of a sealed session, from its deadline on, when it may be shown. */
function drawnView(venue: Venue, now: number): Pick<Board, 'drawn'> {
  const { draw, facts, policy } = venue.info
  if (draw === null || draw.drawnAt === null || isSealed(venue, now)) return {}
  const wasSealed = facts.kind === 'bidSession' && policy.visibility === 'sealed'
  const from = wasSealed ? Math.max(draw.drawnAt, facts.deadline) : draw.drawnAt
  if (now > from + DRAW_SHOWN) return {}
  const number = draw.number === null || draw.number === NO_NUMBER ? {} : { number: draw.number }
  const queues = draw.labels.map(({ queueId, labels }) => ({ queueId, labels: [...labels] }))
  return { drawn: { at: instant(draw.drawnAt), ...number, queues } }
}

/** Whoever may not see the calls of a sealed session may not count them by the cursor either. */
function cursorFor(venue: Venue, viewer: Viewer, now: number): string {
  if (maySee(venue, viewer, 'progress', now)) return `1.${venue.count}`
  if (maySee(venue, viewer, 'calling', now)) return `0.${venue.boardRev}`
  let changes = 0
  for (const { publicRev } of venue.queues.values()) changes += publicRev
  return `0.${changes}`
}
