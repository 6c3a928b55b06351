import { bidSessionInput } from '@paihao/shared/contract/bid-session'
import type { BidSession } from '@paihao/shared/contract/bid-session'
import { policy as policySchema, policyOf } from '@paihao/shared/contract/policy'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { keptDraft } from '../../src/dashboard/sessions/session-draft'
import { SessionFormPage } from '../../src/dashboard/sessions/session-form-page'
import { showPage } from '../support/dashboard'
import { otherPolicy } from '../support/other-policy'

const names = Object.keys(bidSessionPolicy) as (keyof typeof bidSessionPolicy)[] // its own keys
const earlier: BidSession = {
  venueId: 'b1',
  state: 'archived',
  projectCode: 'JMZB-2026-0001',
  projectName: '示例道路改造工程施工',
  tenderer: '示例建设管理中心',
  openingRoom: '第一开标室',
  agency: { agencyId: 'a1', name: '示例招标代理有限公司' },
  takingOpensAt: '2026-11-16T08:30:00+08:00',
  takingClosesAt: '2026-11-16T09:40:00+08:00',
  deadline: '2026-11-16T10:00:00+08:00',
  queues: [
    { queueId: 'b1.R', lotCode: 'I', name: '主路', prefix: 'R', state: 'closed' },
    { queueId: 'b1.QA', lotCode: 'II', name: '桥', prefix: 'QA', state: 'closed' },
  ],
  counters: [{ counterId: 'c1', name: '甲窗口' }],
  policy: otherPolicy,
  draw: null,
  createdAt: '2026-11-01T10:00:00+08:00',
}

beforeEach(() => localStorage.clear())

function open(): { made: () => unknown } {
  const { asked } = showPage(<SessionFormPage />, {
    address: '/bid-sessions/new?from=b1',
    answer({ method, path }) {
      if (method === 'POST') return { status: 201, body: { bidSession: { ...earlier, venueId: 'b2' } } }
      return {
        body: path.includes('templates') ? { bidSessions: [], next: null } : { bidSession: earlier },
      }
    },
  })
  return { made: () => asked.find(({ method }) => method === 'POST')?.body }
}

const current = (): string | null | undefined => document.querySelector('.ant-steps-item-active')?.textContent

/** Goes through the steps without a change. */
async function toTheLastStep(): Promise<void> {
  await screen.findByText('新建开标场次')
  for (let next; (next = screen.queryByText('下一步')) !== null;) {
    const before = current()
    fireEvent.click(next)
    await waitFor(() => expect(current()).not.toBe(before))
  }
}

test.each(names)('the policy to copy differs from the usual one, else nothing is shown: %s', name => {
  expect(otherPolicy[name]).not.toEqual(bidSessionPolicy[name])
})

test('a copy that is saved has every rule of the earlier session, its lots with their letters, and its counters', async () => {
  const { made } = open()
  await toTheLastStep()
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(made()).toBeDefined())
  const { policy, lots, counters } = bidSessionInput.parse(made())
  expect(policySchema.parse(policyOf(bidSessionPolicy, policy ?? {}))).toEqual(otherPolicy)
  expect(lots).toEqual([
    { code: 'I', name: '主路', prefix: 'R' },
    { code: 'II', name: '桥', prefix: 'QA' },
  ])
  expect(counters).toEqual([{ name: '甲窗口' }])
})

test('what no field shows outlives a reload too, and is gone when the form is begun anew', async () => {
  open()
  fireEvent.change(await screen.findByLabelText('招标项目名称'), { target: { value: '另一工程' } })
  expect(keptDraft('s1').get()).toMatchObject({ projectName: '另一工程', policy: otherPolicy })
  fireEvent.click(screen.getByText('从空白开始'))
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('招标项目名称').value).toBe(''))
  expect(keptDraft('s1').get()).toBeNull()
})

test('the keyboard goes along: into the step that is shown, and to the first field that is at fault', async () => {
  open()
  const next = await screen.findByText('下一步')
  fireEvent.click(next)
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('时间'))
  fireEvent.click(next)
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('标段和窗口'))
  fireEvent.change(screen.getAllByLabelText('标段名称')[1] ?? next, { target: { value: ' ' } })
  fireEvent.click(next)
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByLabelText('标段名称')[1]))
})

test('the keyboard goes on in the form that is begun anew: the key for it has gone', async () => {
  open()
  const anew = (await screen.findByText('从空白开始')).closest('button')
  anew?.focus()
  fireEvent.click(anew ?? document.body)
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('招标项目名称').value).toBe(''))
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('项目'))
})

test('each step is shown from its top, however far the one before was scrolled', async () => {
  open()
  const next = await screen.findByText('下一步')
  const before = current()
  document.documentElement.scrollTop = 640
  fireEvent.click(next)
  await waitFor(() => expect(current()).not.toBe(before))
  expect(document.documentElement.scrollTop).toBe(0)
  expect(document.activeElement?.className).toBe('wizard-part')
})

test('a row says which one it is, so that its key to remove it does', async () => {
  open()
  await screen.findByText('新建开标场次')
  // Two lots and a counter.
  const rows = [...document.querySelectorAll<HTMLElement>('[role="group"].row')]
  expect(rows.map(row => row.getAttribute('aria-label'))).toEqual(['第 1 行', '第 2 行', '第 1 行'])
  expect(rows.map(row => within(row).getAllByText('移除').length)).toEqual([1, 1, 1])
})
