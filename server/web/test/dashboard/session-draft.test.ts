import type { BidSession } from '@paihao/shared/contract/bid-session'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import dayjs from 'dayjs'
import { draftFrom, keptDraft } from '../../src/dashboard/sessions/session-draft'
import { addressOf, filterIn, queryOf } from '../../src/dashboard/sessions/session-filter'
import { stepOf } from '../../src/dashboard/sessions/session-steps'
import { nine } from '../support/tickets'

const session: BidSession = {
  venueId: 'b1',
  state: 'archived',
  projectCode: 'JMZB-2026-0001',
  projectName: '示例道路改造工程施工',
  tenderer: '示例建设管理中心',
  openingRoom: '第一开标室',
  agency: { agencyId: 'a1', name: '示例招标代理有限公司' },
  takingOpensAt: '2026-11-16T08:30:00+08:00',
  takingClosesAt: '2026-11-16T10:00:00+08:00',
  deadline: '2026-11-16T10:00:00+08:00',
  queues: [{ queueId: 'b1.A', lotCode: 'I', name: '主路', prefix: 'A', state: 'closed' }],
  counters: [{ counterId: 'c1', name: '1 号窗口' }],
  policy: { ...bidSessionPolicy, recallLimit: 5 },
  draw: null,
  createdAt: '2026-11-01T10:00:00+08:00',
}
const format = 'YYYY-MM-DD HH:mm'

test('a copy has the same times of day, on the first day on which taking has not yet opened', () => {
  // 09:00 on the 23rd, half an hour after the copy would open that day.
  const draft = draftFrom(session, nine)
  expect(draft.takingOpensAt?.format(format)).toBe('2026-11-24 08:30')
  expect(draft.deadline?.format(format)).toBe('2026-11-24 10:00')
  expect(draft.takingClosesAt).toBeNull()
})

test('a copy takes the lots, the counters and the rules along, and no id', () => {
  const draft = draftFrom(session, nine)
  expect(draft.lots).toEqual([{ code: 'I', name: '主路', prefix: 'A' }])
  expect(draft.counters).toEqual([{ name: '1 号窗口' }])
  expect(draft.policy?.recallLimit).toBe(5)
  expect(JSON.stringify(draft)).not.toContain('b1')
})

test('a draft outlives a reload, its calendars included, and is kept for one person', () => {
  const kept = keptDraft('s1')
  kept.set({ projectName: '示例', deadline: dayjs('2026-11-24T10:00'), takingClosesAt: null })
  expect(keptDraft('s1').get()?.projectName).toBe('示例')
  expect(keptDraft('s1').get()?.deadline?.format(format)).toBe('2026-11-24 10:00')
  expect(keptDraft('s2').get()).toBeNull()
  kept.set(null)
  expect(kept.get()).toBeNull()
})

test('a fault leads to the step in which its field stands', () => {
  expect(['projectName', 'deadline', 'lots', 'counters', 'policy'].map(stepOf)).toEqual([
    'project',
    'times',
    'places',
    'places',
    'policy',
  ])
})

test('the filter stands in the address, and asks for whole days of Shanghai', () => {
  const filter = filterIn(new URLSearchParams('search=道路&state=open&from=2026-11-23&to=2026-11-24&x=1'))
  expect(addressOf(filter)).toEqual({ search: '道路', state: 'open', from: '2026-11-23', to: '2026-11-24' })
  expect(queryOf(filter)).toEqual({
    search: '道路',
    state: 'open',
    from: '2026-11-23T00:00:00+08:00',
    to: '2026-11-24T23:59:59+08:00',
  })
})

test('what is no state and no day is not asked for', () => {
  expect(queryOf(filterIn(new URLSearchParams('state=gone&from=yesterday')))).toEqual({})
})
