/** @jest-environment-options {"customExportConditions": ["node", "require", "default"]} */
import path from 'node:path'
import { drawPage, type DrawnPage } from '../support/exparser'
import { startStubServer, type StubServer } from '../support/stub-server'
import { createWxSim, type WxSim } from '../support/wx-sim'

const dist = path.join(__dirname, '../../dist/weapp')
let server: StubServer
let sim: WxSim
let drawn: DrawnPage

afterEach(async () => {
  drawn.close()
  sim.close()
  await server.close()
})

async function drawAfter(url: string, isReady: () => boolean): Promise<void> {
  server = await startStubServer()
  sim = createWxSim(dist, { server: server.origin })
  sim.launch(url)
  await sim.until(isReady)
  drawn = drawPage(dist, sim.route(), event => sim.handle(event))
  drawn.draw(sim.root())
}

describe('drawn by WeChat’s own compiler and engine', () => {
  it('the first page shows its sessions, and a touch opens one', async () => {
    await drawAfter(
      'pages/home/index',
      () => sim.shows('江门市中心医院医疗设备采购') && sim.shows('社会保险'),
    )
    expect(document.body.textContent).toContain('江门市中心医院医疗设备采购')
    const card = document.querySelector('[class*="session-card"]')
    const own = card?.className.split(' ').find(name => name.includes('session-card')) ?? ''
    drawn.tap(`.${own.replace('main--', '')}`)
    await sim.until(() => sim.route() === 'pages/session/index')
  })

  it('the form has its four fields', async () => {
    await drawAfter('pages/take/index?venueId=bsealed', () => sim.shows('投标人信息'))
    expect(document.querySelectorAll('wx-input')).toHaveLength(4)
    expect(document.body.textContent).toContain('仅供开标现场核对')
  })
})
