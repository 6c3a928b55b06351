import type { Ticket } from '@paihao/shared/rules/ticket'
import { emptyVenue } from '@paihao/shared/rules/empty-venue'
import { valuesOf } from '../../src/notify/message'

const MINUTE = 60_000
const venue = emptyVenue()
const missed = { ticketId: 't1', label: 'A001', state: 'missed', endedAt: 0, queueId: 'q' } as Ticket // as far as it is asked for

it.each([
  [0, 15],
  [10.5 * MINUTE, 4],
  [14.5 * MINUTE, 1],
])('who is told %i ms after the miss reads the %i minutes that are left', (late, minutes) => {
  Object.assign(venue.info.policy, { returnWithin: 15 })
  expect(valuesOf(venue, missed, 'missed', late, 'zh-CN').message).toBe(`已过号，${minutes}分钟内可回`)
})
