import type { Slots } from '@paihao/shared/rules/venue'
import { hallPolicy } from '@paihao/shared/rules/policy'
import { queueIdOf } from '../../src/venues/ids'
import type { TestApp } from './app'

const HOUR = 3_600_000
let days = 0

/** A hall's day with the one queue A and one counter, open from `from` (ms) for so many hours whatever the time of day is now. */
export async function openHallDay(
  { services }: TestApp,
  { from, hours, slots }: { from: number; hours: number; slots?: Slots },
): Promise<{ venueId: string; queueId: string; counterId: string }> {
  const venueId = `hslots-${String(++days).padStart(8, '0')}`
  const queueId = queueIdOf(venueId, 'A')
  const until = from + hours * HOUR
  await services.venues.create({
    type: 'create',
    by: 'clock',
    venueId,
    facts: {
      kind: 'hallDay',
      hallId: 'hslots',
      name: '测试大厅',
      date: '2026-11-23',
      hours: [[from, until]],
      endsAt: until,
    },
    policy: { ...hallPolicy, oneAtATime: false },
    queues: [
      { queueId, prefix: 'A', name: '不动产登记', lotCode: null, ...(slots === undefined ? {} : { slots }) },
    ],
    counters: [{ counterId: 'c1', name: '1 号窗口', queueIds: [] }],
  })
  return { venueId, queueId, counterId: 'c1' }
}
