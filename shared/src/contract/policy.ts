import { bidSessionPolicy, hallPolicy, type Policy } from '../rules/policy'
import type { Schema } from './endpoint'
import { whole } from './fields'
import * as z from './z'

const creditKind = z.string().check(z.regex(/^[a-z][a-zA-Z]{0,31}$/))

/** One schema for each field that the rules know. */
const fields = {
  numbering: z.enum(['sequential', 'opaque']),
  order: z.enum(['arrival', 'draw']),
  visibility: z.enum(['open', 'sealed']),
  names: z.enum(['never', 'afterDeadline']),
  labelDigits: whole(3, 8),
  recallLimit: whole(0, 20),
  recallInterval: whole(1, 3600),
  missedAutomatically: z.boolean(),
  requeueAfter: whole(0, 100),
  returnWithin: whole(0, 1440),
  oneAtATime: z.boolean(),
  arrivalRequired: z.boolean(),
  creditMinutes: z.record(creditKind, whole(0, 240)),
  passLimit: whole(0, 100),
  guests: z.boolean(),
  access: z.enum(['open', 'invited']),
} satisfies Record<keyof Policy, Schema>

/** The whole policy of a venue, as published with it. */
export const policy = z.object(fields)

/** What a caller sets of it; what is left out takes the venue's default. */
const partialPolicy = z.partial(policy)

type PartialPolicy = z.infer<typeof partialPolicy>

/** A sequential label tells the count and the order, so it cannot be sealed. */
const isSealable = (defaults: Policy) => (given: PartialPolicy) => {
  const { numbering, visibility } = policyOf(defaults, given)
  return !(numbering === 'sequential' && visibility === 'sealed')
}

const contradiction = { path: ['numbering'], message: 'sequential labels cannot be sealed' }

export const bidSessionPolicyInput = partialPolicy.check(
  z.refine(isSealable(bidSessionPolicy), contradiction),
)
export const hallPolicyInput = partialPolicy.check(z.refine(isSealable(hallPolicy), contradiction))

/** The defaults with what was given in their place. Who only opens a session gets the labels of an open one: A001, A002 … */
export function policyOf(defaults: Policy, given: PartialPolicy): Policy {
  if (given.visibility === 'open' && given.numbering === undefined)
    return policyOf(defaults, { ...given, numbering: 'sequential' })
  const set = Object.entries(given).filter(([, value]: [string, unknown]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(set) }
}
