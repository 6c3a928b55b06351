import type { BidSession } from '../contract/bid-session'
import type { Hall, HallDay } from '../contract/hall'
import type { Counter, QueueState } from '../contract/queue'
import type { Policy } from '../rules/policy'

/** What the live page needs to know of a venue, be it a bid session or a hall's day. */
export interface Place {
  readonly kind: 'bidSession' | 'hall'
  readonly venueId: string
  readonly title: string
  readonly details: readonly string[]
  readonly state: BidSession['state']
  readonly queues: readonly { queueId: string; prefix: string; name: string; state: QueueState }[]
  readonly counters: readonly Counter[]
  readonly policy: Policy
  /** Times can be booked: who has booked signs in. */
  readonly canBook: boolean
  /** Instants (ms) of a bid session. */
  readonly opensAt: number | null
  readonly deadline: number | null
  /** It was withdrawn: nothing is waited for any more. */
  readonly isCalledOff: boolean
}

export function placeOfSession(session: BidSession): Place {
  return {
    kind: 'bidSession',
    venueId: session.venueId,
    title: session.projectName,
    details: [session.projectCode, session.openingRoom, session.tenderer],
    state: session.state,
    queues: session.queues,
    counters: session.counters,
    policy: session.policy,
    canBook: false,
    opensAt: Date.parse(session.takingOpensAt),
    deadline: Date.parse(session.deadline),
    isCalledOff: session.calledOff !== undefined,
  }
}

export function placeOfHall(hall: Hall, today: HallDay): Place {
  return {
    kind: 'hall',
    venueId: today.venueId,
    title: hall.name,
    details: [today.date],
    state: today.state,
    queues: today.queues,
    counters: today.counters,
    policy: today.policy,
    canBook: today.queues.some(({ slots }) => slots !== undefined),
    opensAt: null,
    deadline: null,
    isCalledOff: false,
  }
}
