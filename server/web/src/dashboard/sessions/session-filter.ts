import { bidSessionState } from '@paihao/shared/contract/bid-session'
import type { BidSessionState } from '@paihao/shared/contract/bid-session'
import { fromWallClock } from '../../lib/shanghai-time'

/** What a list of sessions is narrowed by; days are YYYY-MM-DD in Asia/Shanghai. It stands in the address, so a reload keeps it. */
export interface SessionFilter {
  readonly search?: string | undefined
  readonly state?: string | undefined
  readonly agency?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const names = ['search', 'state', 'agency', 'from', 'to'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

export function filterIn(address: URLSearchParams): SessionFilter {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = address.get(name) ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
}

export function addressOf(filter: SessionFilter): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = filter[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
}

interface Query {
  search?: string
  agency?: string
  state?: BidSessionState
  from?: string
  to?: string
}

/** The filter as the contract wants it: whole days of Shanghai, and no state that does not exist. */
export function queryOf({ search, state, agency, from, to }: SessionFilter): Query {
  const known = bidSessionState.safeParse(state)
  return {
    ...(search === undefined ? {} : { search }),
    ...(agency === undefined ? {} : { agency }),
    ...(known.success ? { state: known.data } : {}),
    ...(from !== undefined && DAY.test(from) ? { from: fromWallClock(`${from}T00:00:00`) } : {}),
    ...(to !== undefined && DAY.test(to) ? { to: fromWallClock(`${to}T23:59:59`) } : {}),
  }
}
