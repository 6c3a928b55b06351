import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Client } from '@paihao/shared/contract/client'
import { createWxSim, type WxSim } from '../../../miniapp/test/support/wx-sim'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { bidder } from '../support/bid-session'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { type ServerProcess, startServer } from '../support/server-process'
import { until } from '../support/until'

const dist = path.join(__dirname, '../../../miniapp/dist/weapp')
const PATIENCE = 60_000
const openid = 'oPersonWithAPhone'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-weapp-reminders-'))
const file = path.join(folder, 'templates.json')
const fields = { character_string1: '{label}', thing2: '{message}' }
writeFileSync(file, JSON.stringify({ kinds: { called: { templateId: 'call', fields } } }))

let server: ServerProcess
let fake: FakeWechat
let agent: Client
let sim: WxSim
const storage = new Map<string, unknown>()

function openPhone(): WxSim {
  const phone = createWxSim(dist, { server: server.url, storage, logInCode: () => fake.issue(openid) })
  phone.person.answers = { call: 'accept' }
  return phone
}

beforeAll(async () => {
  fake = await startFakeWechat()
  fake.templates.set('call', { fields: Object.keys(fields) })
  server = await startServer({
    WECHAT_APPID: fake.appId,
    WECHAT_SECRET: fake.secret,
    WECHAT_API_URL: fake.url,
    WECHAT_TEMPLATES: file,
  })
  agent = await server.staff('agent')
  sim = openPhone()
})
afterAll(async () => {
  sim.close()
  await server.stop()
  await fake.close()
  rmSync(folder, { recursive: true })
})

it('who allowed a message in the tap that took the number and then put the phone away is called by WeChat, and the message opens the ticket as it is', async () => {
  const session = await publishSession(agent)
  const { companyName, creditCode, delegateName, phone } = bidder(1)
  sim.launch(`pages/take/index?venueId=${session.venueId}`)
  await sim.until(() => sim.shows('投标人信息') && sim.shows('请在弹窗中选“允许”'), PATIENCE)
  sim.type('单位名称', companyName)
  sim.type('统一社会信用代码', creditCode)
  sim.type('授权代表姓名', delegateName)
  sim.type('联系电话', phone)
  fake.accept(openid, ['call'])
  sim.tap('取号')
  await sim.until(() => sim.shows('叫号时微信会通知您，可以离开此页'), PATIENCE)

  sim.hide()
  await sim.until(() => sim.openSockets() === 0)
  sim.close()
  await agent.call('callTicket', {
    params: { queueId: queueIdOf(session) },
    body: { counterId: counterIdOf(session) },
  })
  await until(() => fake.sent.length === 1, { withinMs: PATIENCE, what: 'the message' })
  const [message] = fake.sent
  expect(message).toMatchObject({ touser: openid, templateId: 'call' })

  sim = openPhone()
  sim.launch(message?.page ?? '')
  await sim.until(() => sim.shows('请到 1 号受理台'), PATIENCE)
  expect(sim.errors).toEqual([])
})
