import type { Policy } from '@paihao/shared/rules/policy'

/** A policy that differs from a bid session's usual one in every field: what a copy forgets shows. */
export const otherPolicy: Policy = {
  numbering: 'sequential',
  order: 'draw',
  visibility: 'open',
  names: 'afterDeadline',
  labelDigits: 6,
  recallLimit: 5,
  recallInterval: 45,
  missedAutomatically: false,
  requeueAfter: 7,
  returnWithin: 11,
  oneAtATime: true,
  arrivalRequired: true,
  creditMinutes: { elderly: 15 },
  passLimit: 4,
  guests: false,
  access: 'invited',
}
