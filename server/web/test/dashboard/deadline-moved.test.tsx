import type { BidSession } from '@paihao/shared/contract/bid-session'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { DeadlineForm } from '../../src/dashboard/live/deadline-form'
import { showPage } from '../support/dashboard'
import { at } from '../support/tickets'

const session: BidSession = {
  ...{ venueId: 'b1', state: 'open', projectCode: 'JMZB-2026-0001', projectName: '示例道路改造工程施工' },
  ...{ tenderer: '示例建设管理中心', openingRoom: '第一开标室', queues: [], counters: [], draw: null },
  agency: { agencyId: 'a1', name: '示例招标代理有限公司' },
  ...{ takingOpensAt: at(0), takingClosesAt: at(60), deadline: at(60), createdAt: at(0) },
  policy: bidSessionPolicy,
}

test('that the deadline was moved is said, with the day and time that it is now', async () => {
  showPage(<DeadlineForm session={session} onClose={() => undefined} />, {
    answer: () => ({ body: { bidSession: session } }),
  })
  const field = await screen.findByLabelText('投标截止时间')
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: '2026-12-01 10:30' } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '澄清文件' } })
  fireEvent.click(screen.getByText('确定'))
  await waitFor(() =>
    expect(
      document.querySelector('.ant-message [role=alert], .ant-message-notice[role=alert]')?.textContent,
    ).toBe('截止时间已推迟到 2026-12-01 10:30'),
  )
})
