import { act, fireEvent, screen } from '@testing-library/react'
import { languages } from '@paihao/shared/text/language'
import { services } from '../../src/lib/services'
import Home from '../../src/pages/home/index'
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
