import { act } from '@testing-library/react'
import { services } from '../../src/lib/services'
import TicketPage from '../../src/pages/ticket/index'
import { settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

async function inEnglish() {
  const shown = showPage(TicketPage)
  act(() => services.preferences.change({ language: 'en' }))
  const { ticket } = await services.taking.take('hcity-20261123.B', {})
  phone.params = { ticketId: ticket.ticketId }
  shown.open()
  await settle()
  return { ...shown, ticketId: ticket.ticketId }
}

it('the name of the counter is never torn apart at the end of a line', async () => {
  const { api, ticketId } = await inEnglish()
  api.change(ticketId, { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' })
  await settle()
  expect(words()).toContain('Go to 3 号窗口')
  expect(document.querySelector('.counter')?.textContent).toBe('3 号窗口')
})

it('what became of a bid is one sentence', async () => {
  const { api, ticketId } = await inEnglish()
  api.change(ticketId, { state: 'done', delivery: { accepted: true, seal: 'intact', copies: 2 } })
  await settle()
  expect(words()).toContain('Bid accepted: 2\u00a0copies, seal intact')
})
