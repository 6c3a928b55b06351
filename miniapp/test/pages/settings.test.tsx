import { createPreferences } from '../../src/lib/preferences'
import { services } from '../../src/lib/services'
import Settings from '../../src/pages/settings/index'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

describe('the settings', () => {
  it('speak the language that is chosen, at once', async () => {
    const { open } = showPage(Settings)
    open()
    await press('Português')
    expect(words()).toContain('Língua')
    expect(services.preferences.get().language).toBe('pt')
  })

  it('let the messages for the numbers that one holds speak the chosen language', async () => {
    const { open, api } = showPage(Settings)
    const { ticket } = await services.taking.take('hcity-20261123.B', {})
    open()
    await press('English')
    await settle()
    const told = api.requests.find(({ path }) => path.endsWith(`/${ticket.ticketId}/notices`))
    expect([told?.method, told?.headers['accept-language'], told?.body]).toEqual(['POST', 'en', {}])
  })

  it('keep what is chosen on the phone', async () => {
    const { open } = showPage(Settings)
    open()
    await press(/^长辈版/)
    expect(phone.storage.get('paihao/preferences')).toContain('"elder":true')
  })

  it('leave large type to the phone, until it is chosen here', () => {
    showPage(Settings)
    phone.storage.clear()
    const usual = jest.spyOn(globalThis, 'getComputedStyle')
    const setTo = (fontSize: string) =>
      usual.mockReturnValue(Object.assign(document.createElement('i').style, { fontSize }))
    setTo('21px')
    const preferences = createPreferences()
    expect(preferences.get().elder).toBe(true)
    preferences.change({ language: 'pt' })
    expect(createPreferences().get()).toMatchObject({ language: 'pt', elder: true })
    setTo('16px')
    expect(createPreferences().get().elder).toBe(false)
    preferences.change({ elder: true })
    expect(createPreferences().get().elder).toBe(true)
    usual.mockRestore()
  })

  it('hear of the large type of an Android phone, which its browser keeps to style sheets', () => {
    showPage(Settings)
    phone.storage.clear()
    const setTo = (scale: number) =>
      jest.spyOn(globalThis, 'getComputedStyle').mockImplementation(element => {
        const size =
          element.getAttribute('style')?.includes('preferred-text-scale') === true ? scale * 16 : 16
        return Object.assign(document.createElement('i').style, { fontSize: `${size}px` })
      })
    setTo(1.15)
    expect(createPreferences().get().elder).toBe(false)
    setTo(1.3)
    expect(createPreferences().get().elder).toBe(true)
    jest.restoreAllMocks()
  })

  it('ask before they erase, then forget everything but how one reads', async () => {
    const { open, api } = showPage(Settings)
    await services.taking.take('hcity-20261123.B', {})
    open()
    await press('删除我的数据')
    expect(words()).toContain('不能恢复')
    expect(api.requests.some(({ path }) => path.endsWith('/me/erase'))).toBe(false)
    await press('删除我的数据')
    await settle()
    expect(api.requests.some(({ path }) => path.endsWith('/me/erase'))).toBe(true)
    expect([...phone.storage.keys()]).toEqual(['paihao/preferences'])
  })
})
