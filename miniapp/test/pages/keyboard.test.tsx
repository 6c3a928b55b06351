import { act, fireEvent, screen } from '@testing-library/react'
import { services } from '../../src/lib/services'
import Home from '../../src/pages/home/index'
import TakePage from '../../src/pages/take/index'
import TicketPage from '../../src/pages/ticket/index'
import { press, settle, showPage } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

async function ticketPage() {
  const shown = showPage(TicketPage)
  const { ticket } = await services.taking.take('hcity-20261123.B', {})
  phone.params = { ticketId: ticket.ticketId }
  shown.open()
  await settle()
  return { ...shown, ticketId: ticket.ticketId }
}

const called = { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' } as const

const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent)

describe('a sheet', () => {
  async function openSheet() {
    await ticketPage()
    const opener = screen.getByRole('button', { name: '取消号码' })
    act(() => opener.focus())
    await press('取消号码')
    return { opener, sheet: screen.getByRole('dialog', { name: '取消 B019？' }) }
  }

  it('is a dialog with a name, and takes the keyboard', async () => {
    const { sheet } = await openSheet()
    expect(sheet.getAttribute('aria-modal')).toBe('true')
    expect(document.activeElement).toBe(sheet)
  })

  it('keeps the Tab key inside, at both ends', async () => {
    const { sheet } = await openSheet()
    const [first, last] = sheet.querySelectorAll('button')
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(document.activeElement).toBe(first)
    fireEvent.keyDown(document.body, { key: 'Tab', shiftKey: true })
    expect(document.activeElement).toBe(last)
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(document.activeElement).toBe(first)
  })

  it('is left by Escape, which gives the keyboard back', async () => {
    const { opener } = await openSheet()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await settle()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })
})

describe('what a screen reader is told', () => {
  it('the call, on the page of the number', async () => {
    const { api, ticketId } = await ticketPage()
    expect(alerts()).toEqual([])
    api.change(ticketId, called)
    await settle()
    expect(alerts()).toEqual([expect.stringMatching(/B019.*请到 3 号窗口/)])
  })

  it('the call, on the first page', async () => {
    const { api, open } = showPage(Home)
    const { ticket } = await services.taking.take('hcity-20261123.B', {})
    open()
    await settle()
    api.change(ticket.ticketId, called)
    await settle()
    expect(alerts()).toEqual(['B019 请到 3 号窗口'])
  })

  it('what is wrong with a field, which the keyboard is led to', async () => {
    const { open } = showPage(TakePage, { venueId: 'bopen' })
    open()
    await settle()
    await press('取号')
    const field = screen.getByLabelText('单位名称')
    expect(document.activeElement).toBe(field)
    const remark = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(remark?.getAttribute('role')).toBe('status')
    expect(remark?.textContent).toBe('请填写单位名称')
  })

  it('what the code of a number is', async () => {
    await ticketPage()
    await press('出示二维码')
    // Drawn by a part that is fetched only now.
    expect(await screen.findByAltText('号码的二维码', {}, { timeout: 30_000 })).toBeDefined()
  })

  it('what the page is and what its parts are', async () => {
    const { open } = showPage(TakePage, { venueId: 'bopen' })
    open()
    await settle()
    expect(screen.getByRole('heading', { level: 1, name: '取号' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 2, name: '投标人信息' })).toBeDefined()
  })
})
