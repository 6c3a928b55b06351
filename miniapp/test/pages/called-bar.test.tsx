import { act, render, screen, waitFor } from '@testing-library/react'
import { services } from '../../src/lib/services'
import Settings from '../../src/pages/settings/index'
import TicketPage from '../../src/pages/ticket/index'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

async function takeFrom(queueId: string): Promise<string> {
  return (await services.taking.take(queueId, {})).ticket.ticketId
}
const called = { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' } as const

describe('a call while the phone shows another page', () => {
  it('sounds once, is told above the page, and a touch leads to the number', async () => {
    const { open, api } = showPage(Settings)
    const ticketId = await takeFrom('hcity-20261123.B')
    open()
    await settle()
    expect(words()).not.toContain('3 号窗口')
    api.change(ticketId, called)
    await settle()
    expect(words()).toContain('B019 请到 3 号窗口')
    await waitFor(() => expect(phone.vibrations).toBe(3), { timeout: 20_000 })
    await press(/请到 3 号窗口/)
    expect(phone.moves).toEqual([`navigateTo /pages/ticket/index?ticketId=${ticketId}`])
    act(() => void render(<Settings />))
    await settle()
    expect(phone.vibrations).toBe(3)
  })

  it('is told on the page of another number, and not twice on its own', async () => {
    const { api } = showPage(TicketPage)
    const [shown, other] = [await takeFrom('hcity-20261123.B'), await takeFrom('hcity-20261123.C')]
    phone.params = { ticketId: shown }
    render(<TicketPage />)
    await settle()
    api.change(other, called)
    await settle()
    expect(words()).toContain('C020 请到 3 号窗口')
    api.change(shown, called)
    await settle()
    expect(screen.getAllByRole('button', { name: /请到/ })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /B019/ })).toBeNull()
  })

  it('goes when the number is served', async () => {
    const { open, api } = showPage(Settings)
    const ticketId = await takeFrom('hcity-20261123.B')
    open()
    await settle()
    api.change(ticketId, called)
    await settle()
    api.change(ticketId, { state: 'serving' })
    await settle()
    expect(words()).not.toContain('3 号窗口')
  })
})
