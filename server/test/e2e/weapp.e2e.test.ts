import path from 'node:path'
import type { Client } from '@paihao/shared/contract/client'
import { createWxSim, type WxSim } from '../../../miniapp/test/support/wx-sim'
import { bidder } from '../support/bid-session'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { type ServerProcess, startServer } from '../support/server-process'

const dist = path.join(__dirname, '../../../miniapp/dist/weapp')
const PATIENCE = 60_000

let server: ServerProcess
let agent: Client
let sim: WxSim
beforeAll(async () => {
  server = await startServer()
  agent = await server.staff('agent')
})
afterAll(() => server.stop())
beforeEach(() => {
  sim = createWxSim(dist, { server: server.url })
})
afterEach(() => sim.close())

const says = (words: string) => sim.until(() => sim.shows(words), PATIENCE)

/** Fills in the form and takes. */
async function takeAs(number: number, venueId: string): Promise<void> {
  const { companyName, creditCode, delegateName, phone } = bidder(number)
  sim.launch(`pages/take/index?venueId=${venueId}`)
  await says('投标人信息')
  sim.type('单位名称', companyName)
  sim.type('统一社会信用代码', creditCode)
  sim.type('授权代表姓名', delegateName)
  sim.type('联系电话', phone)
  sim.tap('取号')
  await sim.until(() => sim.route() === 'pages/ticket/index', PATIENCE)
}

it('the mini-program shows what there is, logs in, takes, is called over the socket, and is done', async () => {
  const session = await publishSession(agent, { projectName: '示例小程序项目' })
  sim.launch()
  await says('示例小程序项目')
  sim.close()

  sim = createWxSim(dist, { server: server.url })
  await takeAs(1, session.venueId)
  await says('下一位就是您')
  await says('已在本机核对')
  await says('实时')

  const { ticket } = await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  await says('请到 1 号受理台')
  expect(sim.deeds.vibrations).toBeGreaterThan(0)
  const params = { ticketId: ticket.ticketId }
  await agent.call('serveTicket', { params })
  await says('1 号受理台 正在为您办理')
  await agent.call('finishTicket', {
    params,
    body: { delivery: { accepted: true, seal: 'intact', copies: 3 } },
  })
  await says('投标文件已接收，3 份，密封完好')
  expect(sim.errors).toEqual([])
})

it('the same person has the same ticket when the mini-program starts anew', async () => {
  const session = await publishSession(agent)
  await takeAs(2, session.venueId)
  await says('A001')
  sim.close()
  // Nothing is kept on the phone: WeChat's log-in alone says who it is.
  sim = createWxSim(dist, { server: server.url })
  await takeAs(2, session.venueId)
  await says('A001')
  const { waiting } = await server.client().call('getQueue', { params: { queueId: queueIdOf(session) } })
  expect(waiting).toBe(1)
})

it('in a sealed session it gets a signed promise, and no count', async () => {
  const session = await publishSession(agent, { policy: { visibility: 'sealed' } })
  await takeAs(3, session.venueId)
  await says('截止前不显示前面人数')
  await says('服务器已签名承诺此号')
  expect(sim.text()).not.toMatch(/前面还有|下一位/)
})

it('called while it rested in the background, it is right as soon as it is back', async () => {
  const session = await publishSession(agent)
  await takeAs(4, session.venueId)
  await says('实时')
  sim.hide()
  await sim.until(() => sim.openSockets() === 0, PATIENCE)
  await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  sim.show()
  await says('请到 1 号受理台')
})

it('a server that is killed and starts again, also while it is being asked, is found by the mini-program itself', async () => {
  const session = await publishSession(agent)
  await takeAs(5, session.venueId)
  // Killed as soon as the line stands, with the page's first questions under way.
  for (let time = 1; time <= 3; time++) {
    await says('实时')
    await server.kill()
    await says('连接中断')
    await server.start()
  }
  await says('实时')
  await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  await says('请到 1 号受理台')
})
