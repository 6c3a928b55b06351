import { act, screen } from '@testing-library/react'
import { services } from '../../src/lib/services'
import Home from '../../src/pages/home/index'
import TicketPage from '../../src/pages/ticket/index'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

/** Longer than between two looks at the picture. */
const LOOKED = 350

const track = { stop: jest.fn() }
let seen: string[] = []
let isAllowed = true

beforeEach(() => {
  seen = []
  isAllowed = true
  track.stop.mockClear()
  const mediaDevices = {
    getUserMedia: () =>
      isAllowed
        ? Promise.resolve({ getTracks: () => [track] })
        : Promise.reject(new Error('NotAllowedError')),
  }
  Object.assign(navigator, { mediaDevices })
  Object.assign(globalThis, {
    BarcodeDetector: class {
      detect = () => Promise.resolve(seen.map(rawValue => ({ rawValue })))
    },
  })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'BarcodeDetector')
})

describe('a browser with a camera', () => {
  it('leads from the code at the door to taking a number, and lets the camera go', async () => {
    const { open } = showPage(Home)
    open()
    await settle()
    await press(/^扫码取号/)
    expect(screen.getByRole('dialog', { name: '扫码取号' })).toBeDefined()
    seen = ['https://example.test/#/pages/take/index?venueId=bopen']
    await settle(LOOKED)
    expect(phone.moves).toEqual(['navigateTo /pages/take/index?venueId=bopen'])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(track.stop).toHaveBeenCalled()
  })

  it('says so when the camera is refused', async () => {
    isAllowed = false
    const { open } = showPage(Home)
    open()
    await settle()
    await press(/^扫码取号/)
    expect(words()).toContain('不能使用相机')
  })

  it('signs in with the code of the room’s screen', async () => {
    const { api, open } = showPage(TicketPage)
    const bidder = { companyName: '示例建设甲有限公司', creditCode: '91440700MA0000015N' }
    const who = { ...bidder, delegateName: '示例代表', phone: '13800000000' }
    const { ticket } = await services.taking.take('bopen.A', { bidder: who })
    act(() => void (phone.params = { ticketId: ticket.ticketId }))
    open()
    await settle()
    await press('到场报到')
    await press('扫屏幕上的报到码')
    seen = ['https://example.test/#/pages/arrive/index?venueId=bopen&arrive=screen-code']
    await settle(LOOKED)
    const sent = api.requests.find(({ path }) => path.endsWith('/arrive'))
    expect(sent?.body).toEqual({ venueCode: 'screen-code' })
  })
})

it('a browser that reads no codes offers no camera', async () => {
  Reflect.deleteProperty(globalThis, 'BarcodeDetector')
  const { open } = showPage(Home)
  open()
  await settle()
  expect(screen.queryByRole('button', { name: /^扫码取号/ })).toBeNull()
})
