import { raise } from '../alarms'
import { closesInTime } from '../opening'
import { refuse } from '../rulebook'
import { isBound } from '../version'
import { given, type Given, type Move, type Stamp, stamp, touch } from './move'

interface Times {
  deadline: number
  takingClosesAt: number
  reason: string
}
export interface MoveDeadline extends Given, Times {
  type: 'moveDeadline'
}
export interface DeadlineMoved extends Stamp, Times {
  type: 'deadlineMoved'
}

/** The deadline moves later only, and not once it has passed (招标投标法 art. 23, 28); a reason is kept. */
export const deadline: Move<MoveDeadline, DeadlineMoved> = {
  command: 'moveDeadline',
  event: 'deadlineMoved',
  decide(venue, command, now) {
    const { facts, policy, stage, draw, calledOff } = venue.info
    if (facts.kind !== 'bidSession' || stage === 'ended') return refuse('session/wrong_state')
    if (calledOff !== null) return refuse('session/called_off')
    if (now >= facts.deadline) return refuse('deadline/passed', { since: facts.deadline })
    const { deadline, takingClosesAt, reason } = command
    if (deadline < facts.deadline || takingClosesAt < facts.takingClosesAt || takingClosesAt > deadline)
      return refuse('session/deadline_earlier')
    if (isBound(venue, 2) && !closesInTime(policy.order, takingClosesAt, deadline))
      return refuse('session/times')
    if (draw !== null && draw.listHash !== null && takingClosesAt > facts.takingClosesAt)
      return refuse('draw/list_closed')
    return {
      event: { type: 'deadlineMoved', ...stamp(command, now), deadline, takingClosesAt, reason },
      notAfter: facts.deadline - 1,
    }
  },
  evolve(venue, { deadline, takingClosesAt, at, by, reason }) {
    raise(venue, { kind: 'deadlineMoved', at, by, ticketId: null, reason })
    const { facts } = venue.info
    if (facts.kind === 'bidSession')
      venue.info = { ...venue.info, facts: { ...facts, deadline, takingClosesAt }, deadlineMovedAt: at }
    touch(venue, ({ state }) => state === 'registered' || state === 'waiting' || state === 'missed')
  },
  commandOf: event => ({
    type: 'moveDeadline',
    ...given(event),
    deadline: event.deadline,
    takingClosesAt: event.takingClosesAt,
    reason: event.reason,
  }),
}
