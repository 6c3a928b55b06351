import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { DeliveryForm } from '../../src/dashboard/live/delivery-form'
import { at, ticket } from '../support/tickets'

const served = ticket({ label: 'A4711', state: 'serving', deliveredAt: at(1), deadline: at(60) })

/** The form for a bid that is on the desk; gives what was recorded. */
function open(given: StaffTicket = served): Delivery[] {
  const recorded: Delivery[] = []
  render(
    <DeliveryForm ticket={given} onSubmit={delivery => recorded.push(delivery)} onClose={() => undefined} />,
  )
  return recorded
}
const choose = (words: string) => fireEvent.click(screen.getByText(words))
const button = (words: string) => screen.getByText(words).closest('label')?.querySelector('input')

test('a bid in good order is accepted without another word', async () => {
  const recorded = open()
  choose('登记并办结')
  await waitFor(() => expect(recorded).toMatchObject([{ accepted: true, seal: 'intact', copies: 1 }]))
})

test('an unsealed bid cannot be accepted: it is refused, and the reason asked for', async () => {
  const recorded = open()
  choose('未密封')
  await waitFor(() => expect(button('接收')).toMatchObject({ disabled: true, checked: false }))
  expect(button('拒收')?.checked).toBe(true)
  choose('登记并办结')
  await screen.findByText('拒收时请写明原因')
  expect(recorded).toEqual([])
  fireEvent.change(screen.getByLabelText('拒收原因'), { target: { value: '未按要求密封' } })
  choose('登记并办结')
  await waitFor(() =>
    expect(recorded).toMatchObject([{ accepted: false, seal: 'missing', refusalReason: '未按要求密封' }]),
  )
})

test('who chose wrongly may accept after all, once the seal is there', async () => {
  const recorded = open()
  choose('未密封')
  await waitFor(() => expect(button('接收')?.disabled).toBe(true))
  choose('密封完好')
  await waitFor(() => expect(button('接收')?.disabled).toBe(false))
  choose('接收')
  await waitFor(() => expect(screen.queryByLabelText('拒收原因')).toBeNull())
  choose('登记并办结')
  await waitFor(() => expect(recorded).toMatchObject([{ accepted: true, seal: 'intact' }]))
})

test('a broken seal is for the desk to decide', () => {
  open()
  choose('密封破损')
  expect(button('接收')).toMatchObject({ disabled: false, checked: true })
})

test('what came after the deadline cannot be accepted, whatever its seal', () => {
  open({ ...served, late: true })
  expect(button('接收')?.disabled).toBe(true)
  choose('密封破损')
  expect(button('接收')?.disabled).toBe(true)
})
