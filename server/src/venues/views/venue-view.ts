import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { HallDay } from '@paihao/shared/contract/hall'
import { NO_NUMBER } from '@paihao/shared/rules/moves/draw'
import { areTooFew, type Bids, bidsOf } from '@paihao/shared/rules/bids'
import { queueState, venueState } from '@paihao/shared/rules/opening'
import type { Draw } from '@paihao/shared/rules/session-lists'
import type { BidSessionFacts, HallDayFacts, Venue, VenueInfo } from '@paihao/shared/rules/venue'
import { isSealed, maySee, type Viewer } from '@paihao/shared/rules/visibility'
import { counterView } from './board-view'
import { instant } from './instant'
import { waitingCount } from './queue-view'

/** A bid session as anyone may see it, or with the eyes of `viewer`. */
export function bidSessionView(
  venue: Venue,
  facts: BidSessionFacts,
  now: number,
  viewer: Viewer = 'public',
): BidSession {
  const { venueId, counters, policy, draw, createdAt, stage, roomMoved, calledOff } = venue.info
  const sealed = isSealed(venue, now)
  const isOpened = stage !== 'draft' && calledOff === null && now >= facts.deadline
  const bids = isOpened ? bidsOf(venue) : null
  return {
    venueId,
    state: venueState(venue, now),
    projectCode: facts.projectCode,
    projectName: facts.projectName,
    tenderer: facts.tenderer,
    openingRoom: facts.openingRoom,
    agency: { agencyId: facts.agencyId, name: facts.agencyName },
    takingOpensAt: instant(facts.takingOpensAt),
    takingClosesAt: instant(facts.takingClosesAt),
    deadline: instant(facts.deadline),
    queues: [...venue.queues.values()].map(queue => ({
      queueId: queue.queueId,
      lotCode: queue.lotCode ?? '',
      name: queue.name,
      prefix: queue.prefix,
      state: queueState(venue, queue, now),
      ...bidsView(bids?.get(queue.queueId)),
    })),
    counters: counters.map(counterView),
    policy,
    // A sealed draw shows its list and its outcome at the deadline.
    draw:
      draw === null
        ? null
        : {
            commitment: draw.commitment,
            ...(sealed ? closed : { listHash: draw.listHash, seed: draw.seed }),
            ...(maySee(venue, viewer, 'drawn', now) ? drawnView(draw) : {}),
          },
    createdAt: instant(createdAt),
    ...roomMovedView(roomMoved),
    ...calledOffView(calledOff),
    ...(facts.template === undefined ? {} : { template: facts.template }),
  }
}

const closed = { listHash: null, seed: null }

/** That the lots were drawn, when, and by which number, or why by none: nothing of the order. */
export function drawnView({ number, absent, drawnAt }: Draw) {
  return {
    ...(number === null || number === NO_NUMBER ? {} : { number }),
    ...(absent === null ? {} : { absent }),
    ...(drawnAt === null ? {} : { drawnAt: instant(drawnAt) }),
  }
}

function roomMovedView(moved: VenueInfo['roomMoved']) {
  return moved === null ? {} : { roomMoved: { ...moved, at: instant(moved.at) } }
}

function calledOffView(off: VenueInfo['calledOff']) {
  return off === null ? {} : { calledOff: { at: instant(off.at), reason: off.reason } }
}

function bidsView(bids: Bids | undefined) {
  return bids === undefined ? {} : { bids: { ...bids, tooFew: areTooFew(bids) } }
}

/** A hall's venue of one day. */
export function hallDayView(venue: Venue, facts: HallDayFacts, now: number): HallDay {
  const { venueId, counters, policy } = venue.info
  const state = venueState(venue, now)
  const next = facts.hours.map(([from]) => from).filter(from => from > now)
  return {
    venueId,
    date: facts.date,
    state: state === 'draft' || state === 'scheduled' ? 'closed' : state,
    ...(state === 'closed' && next.length > 0 ? { opensAt: instant(Math.min(...next)) } : {}),
    queues: [...venue.queues.values()].map(queue => ({
      queueId: queue.queueId,
      prefix: queue.prefix,
      name: queue.name,
      state: queueState(venue, queue, now),
      waiting: waitingCount(venue, queue.queueId, 'public', now),
      ...(queue.slots === null ? {} : { slots: queue.slots }),
    })),
    counters: counters.map(counterView),
    policy,
  }
}
