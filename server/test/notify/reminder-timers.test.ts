import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { createReminderTimers } from '../../src/notify/reminder-timers'
import { venueRulebook } from '../../src/venues/venues'

const NINE = Date.UTC(2026, 10, 23, 1)
const HOUR = 3_600_000

it('in a sealed session where somebody waits, notices are looked at when the bands change', async () => {
  const venue = venueRulebook.empty()
  const stamp = { at: NINE, by: 'staff/s' }
  venueRulebook.evolve(venue, {
    ...{ ...stamp, type: 'created', rulebook: venueRulebook.version, venueId: 'v' },
    facts: {
      ...{ kind: 'bidSession', agencyId: 'a', agencyName: 'a', projectCode: 'p', projectName: 'p' },
      ...{ tenderer: 't', openingRoom: 'r' },
      ...{ takingOpensAt: NINE, takingClosesAt: NINE + HOUR, deadline: NINE + HOUR },
    },
    policy: bidSessionPolicy,
    queues: [{ queueId: 'v.A', prefix: 'A', name: 'A', lotCode: 'A' }],
    counters: [],
  })
  venueRulebook.evolve(venue, { ...stamp, type: 'published' })
  venueRulebook.evolve(venue, {
    ...{ ...stamp, type: 'taken', queueId: 'v.A', ticketId: 'v.t', holderKey: 'h', bidderKey: 'b' },
    ...{ label: 'A123', order: NINE },
  })
  const woken = await new Promise<string>(resolve => {
    createReminderTimers(() => NINE + 5 * 60_000 - 20, resolve).set('v', venue, [])
  })
  expect(woken).toBe('v')
})
