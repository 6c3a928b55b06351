import { act, render } from '@testing-library/react'
import { services } from '../../src/lib/services'
import TicketPage from '../../src/pages/ticket/index'
import { live } from '../support/live-connect'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const bidder = {
  companyName: '示例建设甲有限公司',
  creditCode: '91440700MA0000015N',
  delegateName: '示例代表',
  phone: '13800000000',
}

/** A number in this queue, and its page. */
async function ticketIn(queueId: string) {
  const shown = showPage(TicketPage)
  const body = queueId.startsWith('b') ? { bidder } : {}
  const { ticket } = await services.taking.take(queueId, body)
  phone.params = { ticketId: ticket.ticketId }
  shown.open()
  await settle()
  return { ...shown, ticketId: ticket.ticketId }
}

const hallQueue = 'hcity-20261123.B'

describe('the page of a number', () => {
  it('shows the number, how many are ahead, and a receipt that this phone has checked', async () => {
    await ticketIn(hallQueue)
    expect(words()).toContain('B019')
    expect(words()).toContain('前面还有 5 人')
    expect(words()).toContain('已在本机核对：此号已写入公开记录')
  })

  it('tells no count in a sealed session', async () => {
    await ticketIn('bsealed.A')
    expect(words()).toMatch(/预计 \d\d:\d\d–\d\d:\d\d 叫号/)
    expect(words()).not.toContain('前面还有')
    expect(words()).toContain('服务器已签名承诺此号')
  })

  it('asks for the band of waiting again after each five minutes, though nothing was told meanwhile', async () => {
    const { api, ticketId } = await ticketIn('bsealed.A')
    document.body.innerHTML = ''
    jest.useFakeTimers()
    try {
      const { unmount } = render(<TicketPage />)
      const asked = () => api.requests.filter(({ path }) => path === `/api/tickets/${ticketId}`).length
      await act(() => jest.advanceTimersByTimeAsync(1000))
      const before = asked()
      await act(() => jest.advanceTimersByTimeAsync(6 * 60_000))
      expect(asked()).toBeGreaterThan(before)
      const after = asked()
      await act(() => jest.advanceTimersByTimeAsync(6 * 60_000))
      expect(asked()).toBeGreaterThan(after)
      unmount()
    } finally {
      jest.useRealTimers()
    }
  })

  it('turns amber and vibrates when the number is called, and at the second call again', async () => {
    const { api, ticketId } = await ticketIn(hallQueue)
    api.change(ticketId, { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' })
    await settle()
    expect(words()).toContain('请到 3 号窗口')
    expect(document.querySelector('.turn')).not.toBeNull()
    const first = phone.vibrations
    expect(first).toBeGreaterThan(0)
    api.change(ticketId, { calls: 2 })
    await settle()
    expect(phone.vibrations).toBeGreaterThan(first)
  })

  it('drops an event that is older than what it knows', async () => {
    const { api, ticketId } = await ticketIn(hallQueue)
    const old = api.watch(`ticket/${ticketId}`)?.snapshot
    api.change(ticketId, { state: 'done' })
    await settle()
    act(() => live.tell('ticket:changed', old))
    expect(words()).toContain('已办结')
  })

  it('tells the server with how many ahead one wants to be reminded, and how long the way is', async () => {
    const { api } = await ticketIn(hallQueue)
    const wishes = () =>
      api.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/notices'))
    await press(/^还剩几位时提醒/)
    await press('5 位')
    await settle()
    expect(wishes().map(({ body }) => body)).toEqual([{ ahead: 5 }])
    expect(words()).toContain('5 位')
    await press(/^路上需要/)
    await press('30 分钟')
    await settle()
    expect(wishes().at(-1)?.body).toEqual({ leaveMinutes: 30 })
    act(() => services.preferences.change({ travelMinutes: 0 }))
    await settle()
    expect(wishes().at(-1)?.body).toEqual({ leaveMinutes: null })
  })

  it('offers no count to be reminded at where none is told', async () => {
    await ticketIn('bsealed.A')
    expect(words()).toContain('路上需要')
    expect(words()).not.toContain('还剩几位时提醒')
  })

  it('asks before it cancels', async () => {
    const { api, ticketId } = await ticketIn(hallQueue)
    await press('取消号码')
    expect(words()).toContain('取消 B019？')
    expect(api.requests.some(({ path }) => path.endsWith('/cancel'))).toBe(false)
    await press('取消号码')
    expect(api.requests.some(({ path }) => path.endsWith(`/${ticketId}/cancel`))).toBe(true)
    expect(words()).toContain('已取消')
  })

  it('lets one pass and keeps the number', async () => {
    await ticketIn(hallQueue)
    await press('让一位')
    await press('让一位')
    expect(words()).toContain('前面还有 6 人')
    expect(words()).toContain('B019')
  })

  it('keeps the last state without a network and says how old it is', async () => {
    const { open, ticketId } = await ticketIn(hallQueue)
    document.body.innerHTML = ''
    phone.isOnline = false
    phone.params = { ticketId }
    open()
    await settle(1_200)
    expect(words()).toContain('B019')
    expect(words()).toMatch(/网络不通，显示的是 \d\d:\d\d 的情况/)
  })

  it('shows the number of a slip at once, though it was still somebody else’s when the page first asked', async () => {
    const { api, open, ticketId } = await ticketIn(hallQueue)
    document.body.innerHTML = ''
    phone.reset(api, { ticketId, claim: 'on-the-slip' })
    let isFirst = true
    let letGo = (): void => undefined
    phone.holdsBack = path => {
      if (!isFirst || path !== `/api/tickets/${ticketId}`) return Promise.resolve()
      isFirst = false
      return new Promise(resolve => (letGo = resolve))
    }
    open()
    await settle()
    expect(api.requests.some(({ path }) => path.endsWith('/claim'))).toBe(true)
    expect(isFirst).toBe(false)
    act(() => letGo())
    await settle()
    expect(words()).toContain('B019')
    expect(words()).not.toContain('没有找到这张号票')
  })

  it('says so when the number is somebody else’s', async () => {
    const { open } = showPage(TicketPage, { ticketId: 'hcity.unknown' })
    open()
    await settle()
    expect(words()).toContain('没有找到这张号票')
  })
})
