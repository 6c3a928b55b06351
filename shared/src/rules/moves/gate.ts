import { refuse } from '../rulebook'
import type { Gate } from '../venue'
import { given, type Given, type Move, type Stamp, stamp } from './move'

interface Turn {
  gate: Gate
  /** One queue, or the whole venue when absent. */
  queueId?: string
}
export interface SetGate extends Given, Turn {
  type: 'setGate'
}
export interface GateSet extends Stamp, Turn {
  type: 'gateSet'
}

/** Staff open, pause or close the taking of numbers, in one queue or in the whole venue. Those who wait keep their place. */
export const gate: Move<SetGate, GateSet> = {
  command: 'setGate',
  event: 'gateSet',
  decide(venue, command, now) {
    const { queueId, gate } = command
    if (venue.info.stage !== 'published') return refuse('session/wrong_state')
    if (venue.info.calledOff !== null) return refuse('session/called_off')
    const before = queueId === undefined ? venue.info : venue.queues.get(queueId)
    if (before === undefined) return refuse('not_found')
    if (before.gate === gate) return { again: { type: 'gateSet', ticketId: null } }
    return {
      event: { type: 'gateSet', ...stamp(command, now), gate, ...(queueId === undefined ? {} : { queueId }) },
    }
  },
  evolve(venue, { queueId, gate }) {
    if (queueId === undefined) venue.info = { ...venue.info, gate }
    for (const queue of [...venue.queues.values()]) {
      if (queueId !== undefined && queue.queueId !== queueId) continue
      const mine = queueId === undefined ? queue.gate : gate
      venue.queues.set(queue.queueId, {
        ...queue,
        gate: mine,
        publicRev: queue.publicRev + 1,
      })
    }
    venue.boardRev++
  },
  commandOf: event => ({
    type: 'setGate',
    ...given(event),
    gate: event.gate,
    ...(event.queueId === undefined ? {} : { queueId: event.queueId }),
  }),
}
