import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { fireEvent, screen } from '@testing-library/react'
import { BidderLook } from '../../src/staff/desk/bidder-look'
import { press, settle, showPage, words } from '../support/show-page'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const ticket = { ticketId: 'b1.t1', counterId: 'c1', state: 'serving' } as StaffTicket // what the card reads
const bidder = {
  ...{ companyName: '示例一公司', creditCode: '91440700MA4W12345X' },
  ...{ delegateName: '张三', phone: '138****0001' },
}

it('who relieves a colleague says why, and is then shown the bidder', async () => {
  const shown = showPage(() => <BidderLook ticket={ticket} />)
  shown.api.answerWith(({ path, body }) => {
    if (path !== '/api/tickets/b1.t1/look') return undefined
    return JSON.stringify(body).includes('同事离开')
      ? { status: 200, body: { bidder } }
      : { status: 409, body: { error: { code: 'bidder/relief', message: '请写明原因', id: 'e1' } } }
  })
  shown.open()
  await press(/核对投标人/)
  await settle()
  expect(words()).toContain('接替同事办理')
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '同事离开' } })
  await press(/核对投标人/)
  await settle()
  expect(words()).toContain('示例一公司')
})
