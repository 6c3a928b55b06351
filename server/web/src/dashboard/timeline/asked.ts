import { timelineKinds } from '@paihao/shared/contract/timeline'
import type { TimelineKind } from '@paihao/shared/contract/timeline'

/** What of a timeline is asked for; it stands in the address, so that it can be sent to somebody. */
export interface Asked {
  readonly search: string
  readonly label: string
  readonly kinds: readonly TimelineKind[]
  readonly by: string | null
  readonly ticketId: string | null
  /** Instants, ISO 8601. */
  readonly from: string | null
  readonly to: string | null
}

export const nothingAsked: Asked = {
  search: '',
  label: '',
  kinds: [],
  by: null,
  ticketId: null,
  from: null,
  to: null,
}

export function askedIn(params: URLSearchParams): Asked {
  const names = (params.get('kinds') ?? '').split(',')
  return {
    search: params.get('search') ?? '',
    label: params.get('label') ?? '',
    kinds: timelineKinds.filter(kind => names.includes(kind)),
    by: params.get('by'),
    ticketId: params.get('ticketId'),
    from: params.get('from'),
    to: params.get('to'),
  }
}

/** As it stands in the address and in the question to the server; what is not asked for is left out. */
export function queryOf({ search, label, kinds, by, ticketId, from, to }: Asked): Record<string, string> {
  const all = { search, label, kinds: kinds.join(','), by, ticketId, from, to }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === null || value.trim() === '' ? [] : [[name, value.trim()] as const],
    ),
  )
}

export function isAskingAll(asked: Asked): boolean {
  return Object.keys(queryOf(asked)).length === 0
}
