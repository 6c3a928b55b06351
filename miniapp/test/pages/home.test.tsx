import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { languages } from '@paihao/shared/text/language'
import { services } from '../../src/lib/services'
import Home from '../../src/pages/home/index'
import TicketPage from '../../src/pages/ticket/index'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

describe('the first page', () => {
  it('shows sessions and halls, and makes nobody a guest for looking', async () => {
    const { open, api } = showPage(Home)
    open()
    await settle()
    expect(words()).toContain('江门市滨江新区市政道路及配套工程施工')
    expect(words()).toContain('江门市行政服务中心')
    expect(api.holders()).toBe(0)
  })

  it('puts my live number before everything else', async () => {
    const { open } = showPage(Home)
    await services.taking.take('hcity-20261123.B', {})
    open()
    await settle()
    const all = words()
    expect(all.indexOf('B019')).toBeGreaterThan(-1)
    expect(all.indexOf('B019')).toBeLessThan(all.indexOf('开标场次'))
  })

  it('shows the number that is called, whichever it is, sounds it once, and offers the others', async () => {
    const { open, api } = showPage(Home)
    const ids: string[] = []
    for (const letter of ['B', 'C', 'D'])
      ids.push((await services.taking.take(`hcity-20261123.${letter}`, {})).ticket.ticketId)
    const [first = ''] = ids
    open()
    await settle()
    expect(words()).toContain('还有 1 个号码')
    api.change(first, { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' })
    await settle()
    const all = words()
    expect(all).toContain('请到 3 号窗口')
    expect(all.indexOf('B019')).toBeLessThan(all.search(/[CD]02\d/))
    await waitFor(() => expect(phone.vibrations).toBe(3), { timeout: 20_000 })
    phone.params = { ticketId: first }
    render(<TicketPage />)
    await settle()
    expect(phone.vibrations).toBe(3)
    await press('还有 1 个号码')
    expect(words()).not.toContain('还有 1 个号码')
    expect(words()).toMatch(/C020.*D021|D021.*C020/)
  })

  it('leads on from a WeChat code, at once and once', async () => {
    const { open } = showPage(Home, { scene: 'v%3Dbopen' })
    open()
    await settle()
    expect(phone.moves).toEqual(['navigateTo /pages/take/index?venueId=bopen'])
  })

  it('searches', async () => {
    const { open } = showPage(Home)
    open()
    await settle()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '医疗' } })
    await settle(500)
    expect(words()).toContain('江门市中心医院医疗设备采购')
    expect(words()).not.toContain('滨江新区')
  })

  it('finds a hall by its name, and shows more of many halls when asked', async () => {
    const { open, api } = showPage(Home)
    const [city] = api.halls
    if (city === undefined) throw new Error('the stub has a hall')
    for (let i = 1; i <= 40; i++)
      api.halls.push({ ...city, hallId: `htown${i}`, name: `示例镇第${i}服务中心` })
    open()
    await settle()
    expect(words()).toContain('示例镇第29服务中心')
    expect(words()).not.toContain('示例镇第30服务中心')
    act(() => screen.getByRole('button', { name: '更多大厅' }).click())
    // What is shown stays while more is asked for.
    expect(words()).toContain('示例镇第29服务中心')
    await settle()
    expect(words()).toContain('示例镇第40服务中心')
    expect(screen.queryByRole('button', { name: '更多大厅' })).toBeNull()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '第33' } })
    await settle(500)
    expect(words()).toContain('示例镇第33服务中心')
    expect(words()).not.toContain('示例镇第29服务中心')
  })

  it('has large type one tap away', async () => {
    const { open } = showPage(Home)
    open()
    await settle()
    expect(document.querySelector('.elder.page')).toBeNull()
    await press('长辈版')
    expect(document.querySelector('.elder.page')).not.toBeNull()
  })

  it.each(languages)('speaks %s', async language => {
    const { open } = showPage(Home)
    act(() => services.preferences.change({ language }))
    open()
    await settle()
    expect(words()).not.toMatch(/\{\w+\}|home\.|session\.|undefined/)
    expect(document.documentElement.lang).toBe(language)
  })
})
