import { Line } from '../line'
import type { Policy } from '../policy'
import { refuse } from '../rulebook'
import type { Counter, Slots, VenueFacts } from '../venue'
import { given, type Given, type Move, type Stamp, stamp } from './move'

/** The version of the rules in this folder. */
export const RULEBOOK_VERSION = 1

interface Plan {
  venueId: string
  facts: VenueFacts
  policy: Policy
  queues: { queueId: string; prefix: string; name: string; lotCode: string | null; slots?: Slots }[]
  counters: Counter[]
}

export interface Create extends Given, Plan {
  type: 'create'
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
    if (policy.visibility === 'sealed' && policy.numbering === 'sequential')
      return refuse('policy/contradiction')
    const prefixes = queues.map(queue => queue.prefix)
    if (new Set(prefixes).size < prefixes.length) return refuse('policy/prefix_twice')
    if (!prefixes.every(prefix => /^[A-HJ-NP-Z]+$/.test(prefix))) return refuse('policy/prefix')
    if (
      facts.kind === 'bidSession' &&
      !(facts.takingOpensAt < facts.takingClosesAt && facts.takingClosesAt <= facts.deadline)
    )
      return refuse('session/times')
    return {
      event: {
        type: 'created',
        ...stamp(command, now),
        rulebook: RULEBOOK_VERSION,
        venueId,
        facts,
        policy,
        queues,
        counters,
      },
    }
  },
  evolve(venue, { venueId, facts, policy, queues, counters, at }) {
    const stage = facts.kind === 'hallDay' ? 'published' : 'draft'
    venue.info = {
      venueId,
      facts,
      policy,
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
    venueId: event.venueId,
    facts: event.facts,
    policy: event.policy,
    queues: event.queues,
    counters: event.counters,
  }),
}
