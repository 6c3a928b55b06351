import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { services } from '../../src/lib/services'
import Home from '../../src/pages/home/index'
import SessionPage from '../../src/pages/session/index'
import Settings from '../../src/pages/settings/index'
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
    await waitFor(() => expect(document.activeElement).toBe(sheet))
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
    expect(alerts()).toEqual([expect.stringMatching(/B 0 1 9.*请到 3 号窗口/)])
  })

  it('the call again, each time it is called', async () => {
    const { api, ticketId } = await ticketPage()
    api.change(ticketId, called)
    await settle()
    const [first] = alerts()
    api.change(ticketId, { calls: 2 })
    await settle()
    expect(alerts()).toEqual([expect.stringContaining('第 2 次呼叫')])
    expect(alerts()).not.toEqual([first])
  })

  it('the call in one piece, and on its page nothing of it twice', async () => {
    const { api, ticketId } = await ticketPage()
    api.change(ticketId, called)
    await settle()
    const alert = screen.getByRole('alert')
    expect([...alert.childNodes].map(({ nodeType }) => nodeType)).toEqual([Node.TEXT_NODE])
    for (const hidden of document.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    expect(document.body.textContent.match(/B 0 1 9/g)).toHaveLength(1)
  })

  it('the call, on the first page', async () => {
    const { api, open } = showPage(Home)
    const { ticket } = await services.taking.take('hcity-20261123.B', {})
    open()
    await settle()
    api.change(ticket.ticketId, called)
    await settle()
    expect(alerts()).toEqual(['B 0 1 9 请到 3 号窗口'])
  })

  it('the number sign by sign, as it is called in the hall', async () => {
    await ticketPage()
    expect(screen.getByText('B019').getAttribute('aria-hidden')).toBe('true')
    expect(screen.getByText('B 0 1 9').className).toBe('unseen')
  })

  it('which words of another language’s page are Chinese', async () => {
    const { api, ticketId } = await ticketPage()
    const chinese = () => [...document.body.querySelectorAll('[lang]')].map(({ textContent }) => textContent)
    expect(chinese()).toEqual([])
    act(() => services.preferences.change({ language: 'en' }))
    api.change(ticketId, called)
    await settle()
    expect(chinese()).toContain('3 号窗口')
    expect(screen.getByRole('alert').querySelector('[lang="zh-CN"]')?.textContent).toBe('3 号窗口')
  })

  it('the rule of order as a list', async () => {
    const { open } = showPage(SessionPage, { venueId: 'bopen' })
    open()
    await settle()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('过号'),
    )
  })

  it('nothing of a place that has nothing to say', async () => {
    const { open } = showPage(TakePage, { venueId: 'bopen' })
    open()
    await settle()
    expect(screen.queryAllByRole('status').filter(({ textContent }) => textContent === '')).toEqual([])
    expect(document.querySelectorAll('[aria-live=polite]:empty').length).toBeGreaterThan(0)
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

describe('the keyboard, and with it the reading, goes on', () => {
  /** Another page comes to the front, by the address alone. */
  async function comesToFront(address: string) {
    location.hash = address
    act(() => phone.shows.forEach(shown => shown()))
    await settle(40)
  }
  const title = () => screen.getByRole('heading', { level: 1 })
  async function settings(address: string) {
    const { open } = showPage(Settings)
    open()
    await settle()
    await comesToFront(address)
  }

  it('at the title of a page that has come to the front', async () => {
    await settings('#/pages/settings/index?a')
    await waitFor(() => expect(document.activeElement).toBe(title()))
  })

  it('at what was used last on a page that one comes back to', async () => {
    await settings('#/pages/settings/index?b')
    const used = screen.getByRole('button', { name: 'English' })
    act(() => used.focus())
    act(() => used.blur())
    await comesToFront('#/pages/settings/index?c')
    await waitFor(() => expect(document.activeElement).toBe(used))
  })

  it('where it is when the same page comes back from behind another window', async () => {
    await settings('#/pages/settings/index?d')
    act(() => title().blur())
    await comesToFront('#/pages/settings/index?d')
    expect(document.activeElement).toBe(document.body)
  })
})
