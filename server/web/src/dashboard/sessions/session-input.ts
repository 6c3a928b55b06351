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
  /** The letter of a lot's numbers; what has none yet gets the first that is free. */
  lots: { code: string; name: string; prefix?: string }[]
  counters: { name: string }[]
  policy: Policy
}

/** What the form begins with. It holds the whole policy, also what has no field, so that a copy takes everything along. */
export const firstPolicy: Policy = bidSessionPolicy

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
