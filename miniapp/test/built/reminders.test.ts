/** @jest-environment node */
import path from 'node:path'
import { startStubServer, type StubServer } from '../support/stub-server'
import { createWxSim, type WxSim } from '../support/wx-sim'

const dist = path.join(__dirname, '../../dist/weapp')
let server: StubServer
let sim: WxSim

beforeEach(async () => {
  server = await startStubServer()
  server.api.notices.offer('call', 'change')
  sim = createWxSim(dist, { server: server.origin })
  sim.person.answers = { call: 'accept', change: 'accept' }
})
afterEach(async () => {
  sim.close()
  await server.close()
})

async function openHall(): Promise<void> {
  sim.launch('pages/take/index?hallId=hcity&queueId=hcity-20261123.B')
  await sim.until(() => sim.shows('江门市行政服务中心') && sim.shows('请在弹窗中选“允许”'))
}
const isTaken = () => sim.until(() => sim.route() === 'pages/ticket/index' && sim.shows('前面还有 5 人'))
const reports = () => server.api.requests.filter(({ path: where }) => where === '/api/me/subscriptions')

describe('messages asked for in the tap that takes the number', () => {
  it('are asked for inside the tap, reported once, and the page says that one may leave', async () => {
    await openHall()
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('叫号时微信会通知您，可以离开此页'))
    expect(sim.person.asked).toEqual([['call', 'change']])
    expect(reports().map(({ body }) => body)).toEqual([{ results: { call: 'accept', change: 'accept' } }])
    expect(reports()[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
    expect(sim.errors).toEqual([])
  })

  it('at most three templates are asked for', async () => {
    server.api.notices.offer('third', 'fourth')
    Object.assign(sim.person.answers, { third: 'reject', fourth: 'reject' })
    await openHall()
    sim.tap('取号')
    await isTaken()
    expect(sim.person.asked).toEqual([['call', 'change', 'third']])
  })

  it('long-term templates are asked for apart from the others, which the next number asks for', async () => {
    server.api.notices.templates.templates.length = 0
    server.api.notices.offerLongTerm('call')
    server.api.notices.offer('change')
    sim.person.longTerm = ['call']
    await openHall()
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('叫号时微信会通知您，可以离开此页'))
    expect(sim.person.asked).toEqual([['call']])
  })

  it.each([
    ['refused', () => void (sim.person.answers = { call: 'reject', change: 'reject' })],
    ['banned', () => void (sim.person.answers = { call: 'ban', change: 'ban' })],
    ['unknown to WeChat', () => void (sim.person.answers = {})],
    ['asked in the background', () => void (sim.person.failsWith = 10005)],
    ['asked without a network', () => void (sim.person.failsWith = 10002)],
  ])('are %s, and the number is taken all the same', async (_, decide) => {
    decide()
    await openHall()
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('现在离开此页，叫号时收不到通知') && sim.shows('叫号时微信通知我'))
    expect(reports()).toEqual([])
  })

  it('the number is taken while the question still stands', async () => {
    sim.person.holdsQuestion = true
    await openHall()
    sim.tap('取号')
    await sim.until(() => server.api.ticketIds().length === 1)
    expect(sim.route()).toBe('pages/take/index')
    sim.person.answerQuestion()
    await isTaken()
  })

  it('are switched off: the page says so, leads to the settings, and asks again after that', async () => {
    sim.person.mainSwitch = false
    await openHall()
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('微信已关闭本小程序的消息'))
    sim.tap('去设置中打开')
    await sim.until(() => sim.shows('叫号时微信通知我'))
    sim.tap('叫号时微信通知我')
    await sim.until(() => sim.shows('叫号时微信会通知您'))
    expect(server.api.notices.left()).toBe(1)
  })

  it('an answer whose report was lost is reported again under the same key, and counts once', async () => {
    let isLost = true
    server.api.answerWith(({ path: where }) =>
      isLost && where === '/api/me/subscriptions' ? { status: 502, body: null } : undefined,
    )
    await openHall()
    sim.tap('取号')
    await isTaken()
    isLost = false
    sim.hide()
    sim.show()
    await sim.until(() => sim.shows('叫号时微信会通知您'))
    expect(new Set(reports().map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(server.api.notices.left()).toBe(1)
  })

  it('a used message is said, and can be asked for again', async () => {
    await openHall()
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('叫号时微信会通知您'))
    server.api.notices.use()
    sim.hide()
    sim.show()
    await sim.until(() => sim.shows('上次的通知已经发出'))
    sim.tap('再次提醒我')
    await sim.until(() => sim.shows('叫号时微信会通知您'))
  })

  it('a server that sends none: nothing is asked, and the page says to keep it open', async () => {
    server.api.notices.templates.templates.length = 0
    sim.launch('pages/take/index?hallId=hcity&queueId=hcity-20261123.B')
    await sim.until(() => sim.shows('取号后请开着页面，叫号时会响铃'))
    sim.tap('取号')
    await isTaken()
    await sim.until(() => sim.shows('请开着此页，叫号时会响铃提醒'))
    expect(sim.person.asked).toEqual([])
  })

  it('a message opens the ticket as it is now, not as it was when the message was sent', async () => {
    await openHall()
    sim.tap('取号')
    await isTaken()
    const ticketId = server.api.ticketIds()[0] ?? ''
    const storage = sim.storage()
    sim.close()
    server.api.change(ticketId, { state: 'called', calls: 1, counterId: 'h2', counterName: '2 号窗口' })
    sim = createWxSim(dist, { server: server.origin, storage })
    sim.launch(`pages/ticket/index?ticketId=${encodeURIComponent(ticketId)}`)
    await sim.until(() => sim.shows('请到 2 号窗口'))
  })
})
