import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { fireEvent, screen } from '@testing-library/react'
import { BidderLook } from '../../src/dashboard/live/bidder-look'
import { showPage } from '../support/dashboard'

const ticket = { ticketId: 'b1.t1', counterId: 'c1', state: 'serving' } as StaffTicket // what the component reads
const bidder = {
  ...{ companyName: '示例一公司', creditCode: '91440700MA4W12345X' },
  ...{ delegateName: '张三', phone: '138****0001' },
}

test('who relieves a colleague is asked why, and then shown the bidder', async () => {
  const { asked } = showPage(<BidderLook ticket={ticket} />, {
    answer: ({ body }) =>
      JSON.stringify(body).includes('reason')
        ? { body: { bidder } }
        : { status: 409, body: { error: { code: 'bidder/relief', message: '请写明原因', id: 'e1' } } },
  })
  fireEvent.click(screen.getByText('核对投标人'))
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '同事离开' } })
  fireEvent.click(screen.getAllByRole('button', { name: '核对投标人' }).at(-1) ?? document.body)
  await screen.findByText('示例一公司')
  expect(asked.map(({ body }) => body)).toEqual([
    { sight: 'bidder', counterId: 'c1' },
    { sight: 'bidder', counterId: 'c1', reason: '同事离开' },
  ])
})
