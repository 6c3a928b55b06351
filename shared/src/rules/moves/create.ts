import { Line } from '../line'
import { closesInTime } from '../opening'
import type { WrittenPolicy } from '../policy'
import { refuse } from '../rulebook'
import type { Counter, Slots, VenueFacts } from '../venue'
import { RULEBOOK_VERSION } from '../version'
import { given, type Given, type Move, type Stamp, stamp } from './move'

interface Plan {
  venueId: string
  facts: VenueFacts
  policy: WrittenPolicy
  queues: { queueId: string; prefix: string; name: string; lotCode: string | null; slots?: Slots }[]
  counters: Counter[]
}

export interface Create extends Given, Plan {
  type: 'create'
  /** On a replay, the version under which the log began; absent: this one. */
  rulebook?: number
}
export interface Created extends Stamp, Plan {
  type: 'created'
  rulebook: number
}

/** A venue begins: a bid session as a draft, a hall's day at once open to its hours. */
export const create: Move<Create, Created> = {
  command: 'create',
  event: 'created',
  decide(venue, command, now) {
    if (venue.info.stage !== 'none') return { again: { type: 'created', ticketId: null } }
    const { venueId, facts, policy, queues, counters } = command
    const rulebook = Math.min(command.rulebook ?? RULEBOOK_VERSION, RULEBOOK_VERSION)
    if (policy.visibility === 'sealed' && policy.numbering === 'sequential')
      return refuse('policy/contradiction')
    const prefixes = queues.map(queue => queue.prefix)
    if (new Set(prefixes).size < prefixes.length) return refuse('policy/prefix_twice')
    if (!prefixes.every(prefix => /^[A-HJ-NP-Z]+$/.test(prefix))) return refuse('policy/prefix')
    if (
      facts.kind === 'bidSession' &&
      !(
        facts.takingOpensAt < facts.takingClosesAt &&
        closesInTime(rulebook < 2 ? 'arrival' : policy.order, facts.takingClosesAt, facts.deadline)
      )
    )
      return refuse('session/times')
    return {
      event: {
        type: 'created',
        ...stamp(command, now),
        rulebook,
        venueId,
        facts,
        policy,
        queues,
        counters,
      },
    }
  },
  evolve(venue, { rulebook, venueId, facts, policy, queues, counters, at }) {
    const stage = facts.kind === 'hallDay' ? 'published' : 'draft'
    venue.info = {
      rulebook,
      venueId,
      facts,
      // What a log does not speak of is not shown.
      policy: { ...policy, names: policy.names ?? 'never' },
      counters,
      stage,
      gate: 'open',
      draw: null,
      invited: null,
      createdAt: at,
      reachedUntil: at,
      alarms: [],
      objections: [],
      roomMoved: null,
      deadlineMovedAt: null,
      calledOff: null,
    }
    for (const queue of queues) {
      venue.queues.set(queue.queueId, {
        ...queue,
        slots: queue.slots ?? null,
        gate: 'open',
        taken: 0,
        pace: null,
        publicRev: 0,
      })
      venue.lines.set(queue.queueId, new Line())
    }
  },
  commandOf: event => ({
    type: 'create',
    ...given(event),
    rulebook: event.rulebook,
    venueId: event.venueId,
    facts: event.facts,
    policy: event.policy,
    queues: event.queues,
    counters: event.counters,
  }),
}
