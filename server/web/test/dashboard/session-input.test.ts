import { bidSessionInput } from '@paihao/shared/contract/bid-session'
import dayjs from 'dayjs'
import { firstPolicy, inputOf } from '../../src/dashboard/sessions/session-input'

const form = {
  projectCode: 'JMZB-2026-0001',
  projectName: '示例道路改造工程施工',
  tenderer: '示例建设管理中心',
  openingRoom: '第一开标室',
  takingOpensAt: dayjs('2026-11-23T09:00:00'),
  takingClosesAt: null,
  deadline: dayjs('2026-11-23T10:00:00'),
  lots: [{ code: '01', name: '第一标段' }],
  counters: [{ name: '1 号窗口' }],
  policy: firstPolicy,
}

test('what the calendars show is sent as the time of Shanghai', () => {
  const input = inputOf(form)
  expect(input.takingOpensAt).toBe('2026-11-23T09:00:00+08:00')
  expect(input.deadline).toBe('2026-11-23T10:00:00+08:00')
  expect(input).not.toHaveProperty('takingClosesAt')
})

test('the form makes what the contract takes', () => {
  expect(bidSessionInput.safeParse(inputOf(form)).success).toBe(true)
})

test('a sealed session has opaque labels, whatever was chosen before it was sealed', () => {
  const sealed = { ...firstPolicy, visibility: 'sealed', numbering: 'sequential' } as const
  expect(inputOf({ ...form, policy: sealed }).policy?.numbering).toBe('opaque')
})
