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

async function openForm(): Promise<void> {
  sim.launch('pages/take/index?venueId=bsealed')
  await sim.until(() => sim.shows('用微信手机号填写'))
}
const exchanged = () => server.api.requests.filter(({ path: where }) => where === '/api/me/phone-number')

describe('the phone number that WeChat knows', () => {
  it('is exchanged on the server, shown masked, and goes into the form', async () => {
    sim.person.phoneCodes = ['phone-code']
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('138****8000'))
    expect(sim.text()).not.toContain('13800138000')
    expect(exchanged().map(({ body }) => body)).toEqual([{ code: 'phone-code' }])
    sim.type('单位名称', '示例建设甲有限公司')
    sim.type('统一社会信用代码', '91440700MA0000015N')
    sim.type('授权代表姓名', '示例代表')
    sim.tap('取号')
    await sim.until(() => sim.route() === 'pages/ticket/index')
    const [taken] = server.api.requests.filter(({ path: where }) => where.endsWith('/tickets'))
    expect(taken?.body).toMatchObject({ bidder: { phone: '13800138000' } })
  })

  it('is typed where WeChat gives none', async () => {
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('没有取得微信手机号，请手工填写'))
    sim.type('联系电话', '13900000000')
    await sim.until(() => !sim.shows('请填写联系电话'))
    expect(exchanged()).toEqual([])
  })

  it('is typed where the server cannot have it, and the button goes', async () => {
    sim.person.phoneCodes = ['phone-code']
    const error = { code: 'phone/unavailable', message: '现在取不到微信手机号。请手工填写。', id: 'e1' }
    server.api.answerWith(({ path: where }) =>
      where === '/api/me/phone-number' ? { status: 503, body: { error } } : undefined,
    )
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('现在取不到微信手机号。请手工填写。'))
    expect(sim.shows('用微信手机号填写')).toBe(false)
  })

  it('is shown masked when the form is filled in from before, and can be changed', async () => {
    sim.person.phoneCodes = ['phone-code']
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('138****8000'))
    sim.tap('更改')
    await sim.until(() => sim.shows('用微信手机号填写'))
  })
})

describe('consent to the privacy guide', () => {
  beforeEach(() => {
    sim.person.hasAgreed = false
    sim.person.phoneCodes = ['phone-code']
  })

  it('is asked for in a sheet that says what for, and WeChat goes on after a real touch', async () => {
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('同意后，微信才会提供您的手机号') && sim.shows('《派号隐私保护指引》'))
    sim.tap('同意')
    await sim.until(() => sim.shows('138****8000'))
    expect(sim.shows('请先阅读隐私保护指引')).toBe(false)
    expect(sim.errors).toEqual([])
  })

  it('refused: the number is typed, and the form goes on', async () => {
    await openForm()
    sim.tap('用微信手机号填写')
    await sim.until(() => sim.shows('不同意'))
    sim.tap('不同意')
    await sim.until(() => sim.shows('没有取得微信手机号，请手工填写'))
    expect(exchanged()).toEqual([])
  })

  it('refused: what was to be copied is not, and the page says so', async () => {
    sim.launch('pages/settings/index')
    await sim.until(() => sim.shows('核对记录'))
    sim.tap('核对记录')
    await sim.until(() => sim.shows('同意后才能复制到剪贴板'))
    sim.tap('不同意')
    await sim.until(() => sim.deeds.modals.length === 1)
    expect(sim.deeds.modals).toEqual(['未同意隐私保护指引，没有复制'])
    expect(sim.deeds.clipboard).toEqual([])
  })
})
