import type { Hall, HallDay } from '@paihao/shared/contract/hall'
import type { SnapshotOf } from '@paihao/shared/contract/sockets'
import { hallPolicy } from '@paihao/shared/rules/policy'

const queue = { prefix: 'A', name: '社会保险' }
const hall: Hall = {
  ...{ hallId: 'h1', name: '江门市行政服务中心', level: 'city', parentId: null, revision: 1 },
  ...{ queues: [queue], counters: [{ name: '1 号窗口', prefixes: [] }], hours: [], exceptions: [] },
  policy: hallPolicy,
}
const today: HallDay = {
  ...{ venueId: 'v1', date: '2026-11-23', state: 'open' },
  queues: [{ ...queue, queueId: 'v1.A', state: 'open', waiting: 3 }],
  counters: [{ counterId: 'c1', name: '1 号窗口' }],
  policy: hallPolicy,
}

/** A hall with one queue and one counter, on a day that has begun. */
export const openHall: SnapshotOf<'hall'> = { hall, today }
