/** @jest-environment node */
import path from 'node:path'
import { startStubServer, type StubServer } from '../support/stub-server'
import { createWxSim, type WxSim } from '../support/wx-sim'

const dist = path.join(__dirname, '../../dist/weapp')

/** All that is not needed to take a number and to be called. */
const EXTRAS = [
  'createInnerAudioContext',
  'getAppBaseInfo',
  'getPrivacySetting',
  'getSetting',
  'getUserCryptoManager',
  'onNeedPrivacyAuthorization',
  'onNetworkStatusChange',
  'onNetworkWeakChange',
  'openPrivacyContract',
  'openSetting',
  'requestSubscribeMessage',
  'scanCode',
  'setBackgroundColor',
  'setClipboardData',
  'setKeepScreenOn',
  'setNavigationBarColor',
  'setNavigationBarTitle',
  'setTabBarItem',
  'vibrateLong',
]

let server: StubServer
let sim: WxSim

beforeEach(async () => {
  server = await startStubServer()
  sim = createWxSim(dist, { server: server.origin, lacks: EXTRAS })
})
afterEach(async () => {
  sim.close()
  await server.close()
})

describe('the built mini-program in a host that has the needful alone', () => {
  it('takes a number and turns amber when it is called, without sound or motor', async () => {
    sim.launch('pages/take/index?hallId=hcity&queueId=hcity-20261123.B')
    await sim.until(() => sim.shows('江门市行政服务中心'))
    sim.tap('取号')
    await sim.until(() => sim.route() === 'pages/ticket/index' && sim.shows('前面还有 5 人'))
    const ticketId = server.api.ticketIds()[0] ?? ''
    server.api.change(ticketId, { state: 'called', calls: 1, counterId: 'h2', counterName: '2 号窗口' })
    await sim.until(() => sim.shows('请到 2 号窗口'))
    expect(JSON.stringify(sim.root())).toContain('page-module__turn')
    expect(sim.errors).toEqual([])
  })

  it('offers no scanning', async () => {
    sim.launch()
    await sim.until(() => sim.shows('江门市行政服务中心'))
    expect(sim.text()).not.toContain('扫码')
    expect(sim.errors).toEqual([])
  })

  it('says that an address could not be copied', async () => {
    sim.launch('pages/settings/index')
    await sim.until(() => sim.shows('核对记录'))
    sim.tap('核对记录')
    await sim.until(() => sim.deeds.modals.length > 0)
    expect(sim.deeds.modals.join()).toContain('没有复制')
    expect(sim.errors).toEqual([])
  })
})
