import type { BidSession } from '@paihao/shared/contract/bid-session'
import { agendaOf } from '../../src/dashboard/home/today'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')

function session(venueId: string, state: BidSession['state'], deadline: string): BidSession {
  return { venueId, state, deadline: `2026-11-${deadline}:00+08:00` } as BidSession // all that the agenda looks at
}

test('the nearest deadline of today comes first, and what is over last', () => {
  const sessions = [
    session('over', 'closed', '23T08:00'),
    session('late', 'scheduled', '23T16:00'),
    session('soon', 'open', '23T09:30'),
    session('tomorrow', 'scheduled', '24T09:00'),
    session('yesterday', 'archived', '22T09:00'),
    session('draft', 'draft', '23T10:00'),
  ]
  const { today, next, drafts } = agendaOf(sessions, NOW)
  expect(today.map(({ venueId }) => venueId)).toEqual(['soon', 'late', 'over'])
  expect(next.map(({ venueId }) => venueId)).toEqual(['tomorrow'])
  expect(drafts).toBe(1)
})

test('a session that is open already belongs to today, whenever its deadline is', () => {
  expect(agendaOf([session('early', 'open', '25T09:00')], NOW).today).toHaveLength(1)
})
