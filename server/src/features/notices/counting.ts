import type { NoticeEntry, Refusal } from '@paihao/shared/rules/outbox'

/** How many there are of each name, in the order in which the names came. */
export function count<T>(items: readonly T[], nameOf: (item: T) => string): [name: string, many: number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1)
  return [...counts]
}

/** How many of each kind came to what. */
export function countByKind(entries: readonly NoticeEntry[]) {
  return count(entries, ({ kind, status }) => `${kind} ${status}`).map(([name, many]) => {
    const [kind, status] = name.split(' ') as [NoticeEntry['kind'], NoticeEntry['status']] // as put together above
    return { kind, status, count: many }
  })
}

/** How long (ms) it took from when it was due. */
export function spread(entries: readonly NoticeEntry[]): { median: number; p95: number } | null {
  const times = entries.map(tookOf).sort((a, b) => a - b)
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return times.length === 0 ? null : { median: part(0.5), p95: part(0.95) }
}

export const tookOf = ({ at, since }: NoticeEntry): number => Math.max(0, at - since)

/** Why ways did not bring a notice, also where another did: those before, and the last as it stands. What WeChat told of later is not among them. */
export function refusalsOf({ status, way, code, shut, refusals = [], undelivered }: NoticeEntry): Refusal[] {
  const isLast = status === 'refused' || (status === 'later' && undelivered === undefined)
  return way === null || !isLast || shut.includes(way) ? [...refusals] : [...refusals, { way, code }]
}
