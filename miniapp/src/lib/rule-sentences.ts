import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Say } from './texts'

type Policy = BidSession['policy']

/** A bid session's policy in words. */
export function sessionRules(policy: Policy, say: Say): string[] {
  return [
    say(policy.order === 'draw' ? 'session.ruleDraw' : 'session.ruleArrival'),
    ...(policy.access === 'invited' ? [say('session.ruleInvited')] : []),
    ...(policy.visibility === 'sealed' ? [say('session.ruleSealed')] : []),
    ...(policy.names === 'afterDeadline' ? [say('session.ruleNames')] : []),
    say('session.ruleDelivery'),
    say('session.ruleMissed', { minutes: policy.returnWithin, count: policy.requeueAfter }),
  ]
}

/** A hall's policy in words; `canBook`: times of today can be booked. */
export function hallRules(policy: Policy, say: Say, canBook = false): string[] {
  const { elderly } = policy.creditMinutes
  return [
    say('hall.rule'),
    ...(canBook ? [say('hall.ruleSlots')] : []),
    ...(elderly === undefined || elderly === 0 ? [] : [say('hall.ruleCredit', { minutes: elderly })]),
    say('session.ruleMissed', { minutes: policy.returnWithin, count: policy.requeueAfter }),
  ]
}
