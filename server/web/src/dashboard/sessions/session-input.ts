import type { BidSessionInput } from '@paihao/shared/contract/bid-session'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import type { Policy } from '@paihao/shared/rules/policy'
import type { Dayjs } from 'dayjs'
import { fromWallClock } from '../../lib/shanghai-time'

/** What the form holds. The calendars are read as Shanghai's wall clock, whatever the zone of the computer. */
export interface SessionForm {
  projectCode: string
  projectName: string
  tenderer: string
  openingRoom: string
  takingOpensAt: Dayjs
  takingClosesAt?: Dayjs | null
  deadline: Dayjs
  lots: { code: string; name: string }[]
  counters: { name: string }[]
  policy: FormPolicy
}

type FormPolicy = Pick<
  Policy,
  | 'order'
  | 'visibility'
  | 'numbering'
  | 'recallLimit'
  | 'recallInterval'
  | 'requeueAfter'
  | 'returnWithin'
  | 'arrivalRequired'
  | 'guests'
  | 'access'
>

export const firstPolicy: FormPolicy = {
  order: bidSessionPolicy.order,
  visibility: bidSessionPolicy.visibility,
  numbering: bidSessionPolicy.numbering,
  recallLimit: bidSessionPolicy.recallLimit,
  recallInterval: bidSessionPolicy.recallInterval,
  requeueAfter: bidSessionPolicy.requeueAfter,
  returnWithin: bidSessionPolicy.returnWithin,
  arrivalRequired: bidSessionPolicy.arrivalRequired,
  guests: bidSessionPolicy.guests,
  access: bidSessionPolicy.access,
}

/** What was picked on a calendar, as an instant. */
export const instantOf = (picked: Dayjs): string => fromWallClock(picked.format('YYYY-MM-DDTHH:mm:00'))

/** The form as the contract wants it. A sealed session can only have opaque labels. */
export function inputOf(form: SessionForm): BidSessionInput {
  const { takingOpensAt, takingClosesAt, deadline, policy, ...rest } = form
  return {
    ...rest,
    takingOpensAt: instantOf(takingOpensAt),
    ...(takingClosesAt == null ? {} : { takingClosesAt: instantOf(takingClosesAt) }),
    deadline: instantOf(deadline),
    policy: policy.visibility === 'sealed' ? { ...policy, numbering: 'opaque' } : policy,
  }
}
