import path from 'node:path'
import type { Client } from '@paihao/shared/contract/client'
import { createWxSim, type WxSim } from '../../../miniapp/test/support/wx-sim'
import { bidder } from '../support/bid-session'
import { publishSession, queueIdOf } from '../support/demo-session'
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

async function logIn(username: string): Promise<void> {
  await says('密码')
  sim.type('账号', username)
  sim.type('密码', server.password)
  sim.tap('登录')
}

it('in WeChat an agent scans a bidder’s code, signs it in, calls, receives and finishes', async () => {
  const session = await publishSession(agent, { projectName: '示例手机受理项目' })
  const holder = await server.guest()
  const { ticket } = await holder.call('takeTicket', {
    params: { queueId: queueIdOf(session) },
    body: { bidder: bidder(1) },
  })
  const { ticketId } = ticket
  const stateOf = async () => (await holder.call('getTicket', { params: { ticketId } })).ticket

  sim.launch('staff/start/index')
  await logIn('agent')
  await says('示例手机受理项目')
  sim.tap('示例手机受理项目')
  await says('您在哪个窗口？')
  sim.tap('2 号受理台')
  await says('1 人等候')
  await says('实时')

  sim.deeds.scans.push(`${server.url}/#/pages/ticket/index?ticketId=${ticketId}`)
  sim.tap('扫码查号')
  await says('等候中')
  sim.tap('报到')
  await says('已报到')
  expect((await stateOf()).arrivedAt).toBeDefined()

  sim.tap('叫号')
  await says('已叫号')
  sim.tap('受理')
  await says('办理中')
  sim.tap('办结')
  await says('递交登记 A001')
  sim.tap('密封破损')
  sim.tap('拒收')
  await says('拒收原因')
  sim.tap('登记并办结')
  await says('拒收时请写明原因')
  sim.type('拒收原因', '密封破损')
  sim.tap('登记并办结')
  await says('已办结')
  expect(await stateOf()).toMatchObject({
    state: 'done',
    delivery: { accepted: false, seal: 'broken', copies: 1, refusalReason: '密封破损' },
  })
  expect(sim.errors).toEqual([])
})

it('a code of another agency’s session shows nothing of it', async () => {
  const session = await publishSession(agent)
  const other = await publishSession(await server.staff('agent2'))
  const { ticket } = await (
    await server.guest()
  ).call('takeTicket', {
    params: { queueId: queueIdOf(other) },
    body: { bidder: bidder(2) },
  })
  sim.launch(`staff/desk/index?venueId=${session.venueId}`)
  await logIn('agent')
  await says('您在哪个窗口？')
  sim.tap('1 号受理台')
  await says('0 人等候')
  sim.deeds.scans.push(`${server.url}/#/pages/ticket/index?ticketId=${ticket.ticketId}`)
  sim.tap('扫码查号')
  await says('没有找到这个号')
  expect(sim.text()).not.toContain(bidder(2).companyName)
})

it('a clerk works in a hall: called, received and finished without a delivery', async () => {
  const [hall] = (await agent.call('listHalls')).halls
  if (hall === undefined) throw new Error('the demo has a hall')
  const { today } = await agent.call('getHall', { params: { hallId: hall.hallId } })
  const [queue] = today.queues
  if (queue === undefined) throw new Error('a hall without a queue')
  await (await server.guest()).call('takeTicket', { params: { queueId: queue.queueId } })
  const counter = today.counters.find(({ queueIds }) => queueIds?.includes(queue.queueId) ?? true)

  sim.launch(`staff/desk/index?hallId=${hall.hallId}`)
  await logIn('clerk')
  await says('您在哪个窗口？')
  sim.tap(counter?.name ?? '')
  // Who waits is listed before a counter is chosen, but nobody can be called from none.
  await sim.until(() => !sim.shows('您在哪个窗口？') && sim.shows('A001'), PATIENCE)
  sim.tap('叫号')
  await says('已叫号')
  sim.tap('受理')
  await says('办理中')
  sim.tap('办结')
  await says('已办结')
  expect(sim.errors).toEqual([])
})
