/** @jest-environment node */
import path from 'node:path'
import { startStubServer, type StubServer } from '../support/stub-server'
import { createWxSim, type WxSim } from '../support/wx-sim'

const dist = path.join(__dirname, '../../dist/weapp')
let server: StubServer
let sim: WxSim

beforeEach(async () => {
  server = await startStubServer()
  sim = createWxSim(dist, { server: server.origin })
})
afterEach(async () => {
  sim.close()
  await server.close()
})

async function takeInHall(): Promise<string> {
  sim.launch('pages/take/index?hallId=hcity&queueId=hcity-20261123.B')
  await sim.until(() => sim.shows('江门市行政服务中心'))
  sim.tap('取号')
  await sim.until(() => sim.route() === 'pages/ticket/index' && sim.shows('前面还有 5 人'))
  return server.api.ticketIds()[0] ?? ''
}

describe('the built mini-program', () => {
  it('shows sessions and halls on its first page', async () => {
    sim.launch()
    await sim.until(
      () => sim.shows('江门市滨江新区市政道路及配套工程施工') && sim.shows('江门市行政服务中心'),
    )
    expect(sim.errors).toEqual([])
  })

  it('begins in large type on a phone set to it, also after another wish was kept, until it is switched off', async () => {
    const isElder = () => JSON.stringify(sim.root()).includes('page-module__elder')
    const restart = () => {
      sim.close()
      sim = createWxSim(dist, { server: server.origin, storage: sim.storage() })
      sim.person.typeSize = 23
      sim.launch('pages/settings/index')
    }
    sim.person.typeSize = 23
    sim.launch('pages/settings/index')
    await sim.until(() => sim.shows('简体中文') && isElder())
    sim.tap('English')
    await sim.until(() => sim.shows('Large type'))
    restart()
    await sim.until(() => sim.shows('Large type') && isElder())
    sim.tap('Large type')
    await sim.until(() => !isElder())
    restart()
    await sim.until(() => sim.shows('Large type'))
    expect(isElder()).toBe(false)
  })

  it('takes a number, is called over the socket, and ends', async () => {
    const ticketId = await takeInHall()
    // All that the page asked for has come: what is drawn from here on is the call's alone.
    await sim.until(() => ['已在本机核对', '实时', '还剩几位时提醒'].every(words => sim.shows(words)))
    const before = sim.drawing.bytes
    server.api.change(ticketId, { state: 'called', calls: 1, counterId: 'h2', counterName: '2 号窗口' })
    await sim.until(() => sim.shows('请到 2 号窗口'))
    expect(sim.deeds.vibrations).toBeGreaterThan(0)
    expect(sim.deeds.sounds).toEqual(['/theme/chime.wav'])
    expect(sim.deeds.isKeptOn).toBe(true)
    expect(sim.deeds.barColor).toBe('#f59e0b')
    // What crosses to the other thread when the page turns: the quicker, the older the phone.
    expect(sim.drawing.bytes - before).toBeLessThan(2_048)
    server.api.change(ticketId, { state: 'serving', counterName: '2 号窗口' })
    await sim.until(() => sim.shows('2 号窗口 正在为您办理'))
    expect(sim.deeds.barColor).toBe('#f4f6f8')
    server.api.change(ticketId, { state: 'done' })
    await sim.until(() => sim.shows('已办结'))
    expect(sim.errors).toEqual([])
    expect(sim.drawing.largest).toBeLessThan(64_000)
  })

  it('takes a number for a bidder, whose form is remembered', async () => {
    sim.launch('pages/take/index?venueId=bsealed')
    await sim.until(() => sim.shows('投标人信息'))
    sim.tap('取号')
    await sim.until(() => sim.shows('请填写单位名称'))
    sim.type('单位名称', '示例建设甲有限公司')
    sim.type('统一社会信用代码', '91440700MA0000015M')
    await sim.until(() => sim.shows('校验位不符'))
    sim.type('统一社会信用代码', '91440700MA0000015N')
    await sim.until(() => sim.shows('校验通过'))
    sim.type('授权代表姓名', '示例代表')
    sim.type('联系电话', '13800000000')
    sim.tap('取号')
    await sim.until(() => sim.route() === 'pages/ticket/index' && sim.shows('截止前不显示前面人数'))
    expect(sim.text()).not.toMatch(/前面还有/)
    const sent = server.api.requests.find(
      ({ method, path }) => method === 'POST' && path.endsWith('/tickets'),
    )
    expect(sent?.body).toEqual({
      bidder: {
        companyName: '示例建设甲有限公司',
        creditCode: '91440700MA0000015N',
        delegateName: '示例代表',
        phone: '13800000000',
      },
    })
  })

  it('rests in the background and is right again when it comes back', async () => {
    const ticketId = await takeInHall()
    await sim.until(() => sim.shows('实时'))
    sim.hide()
    await sim.until(() => sim.openSockets() === 0)
    server.api.change(ticketId, { state: 'called', calls: 1, counterId: 'h1', counterName: '1 号窗口' })
    expect(sim.shows('请到')).toBe(false)
    sim.show()
    await sim.until(() => sim.shows('请到 1 号窗口'))
  })

  it('keeps the last state without a network, says so, and comes back by itself', async () => {
    const ticketId = await takeInHall()
    await sim.until(() => sim.shows('实时'))
    sim.setOnline(false)
    await sim.until(() => sim.shows('连接中断，正在重连。号码不受影响'))
    expect(sim.shows('前面还有 5 人')).toBe(true)
    server.api.change(ticketId, { state: 'called', calls: 1, counterId: 'h3', counterName: '3 号窗口' })
    sim.setOnline(true)
    await sim.until(() => sim.shows('请到 3 号窗口'), 12_000)
    expect(sim.shows('连接中断')).toBe(false)
  })
})
