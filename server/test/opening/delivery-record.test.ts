import type { StaffTicket } from '@paihao/shared/contract/ticket'
import ExcelJS from 'exceljs'
import { startApp, type TestApp } from '../support/app'
import { delivered, openSession, type OpenSession } from '../support/bid-session'

const REMARK = '代表王小明另带身份证复印件'
let app: TestApp
let session: OpenSession
let ticketId: string
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app)
  ;({ ticketId } = await session.take(1))
  await session.call()
  await session.move(ticketId, 'serve')
  await session.move(ticketId, 'finish', {
    delivery: { ...delivered.delivery, idChecked: true, powerSeen: false, remark: REMARK },
  })
})
afterAll(() => app.close())

const seen = async (token = session.agent) =>
  (await app.ask('GET', `/api/tickets/${ticketId}`, { token })).at('ticket') as StaffTicket

it('a remark reads back to the staff, and stands in no byte of the log', async () => {
  expect((await seen()).delivery).toEqual({
    ...delivered.delivery,
    idChecked: true,
    powerSeen: false,
    remark: REMARK,
  })
  expect(app.redisText()).not.toContain(Buffer.from(REMARK).toString('latin1'))
  const entries = await app.ask('GET', `/api/records/${session.venueId}/entries`)
  expect(JSON.stringify(entries.body)).not.toContain('王小明')
})

it('the timeline tells the remark to the staff of the session, and not to a supervisor', async () => {
  const path = `/api/venues/${session.venueId}/timeline?kinds=finished`
  const remarkFor = async (name: string) =>
    (await app.ask('GET', path, { token: await app.logIn(name) })).at('entries.0.delivery.remark')
  expect([await remarkFor('agent'), await remarkFor('supervisor')]).toEqual([REMARK, undefined])
})

describe('a correction', () => {
  beforeAll(async () => {
    const body = {
      delivery: { accepted: false, seal: 'broken', copies: 1, refusalReason: '封口开裂' },
      reason: '登记时看错行',
    }
    const headers = { 'Idempotency-Key': 'once' }
    const post = () =>
      app.ask('POST', `/api/tickets/${ticketId}/correct`, { token: session.agent, body, headers })
    expect([(await post()).status, (await post()).status]).toEqual([200, 200])
  })

  it('counts, and both versions stand with who wrote them up and why', async () => {
    const { delivery, corrected, records } = await seen()
    expect([delivery?.accepted, corrected]).toEqual([false, true])
    expect(records).toMatchObject([
      { kind: 'recorded', by: '代理人员甲', delivery: { accepted: true, remark: REMARK } },
      { kind: 'corrected', by: '代理人员甲', delivery: { accepted: false }, reason: '登记时看错行' },
    ])
  })

  it('stands in the public record and in the timeline beside the first', async () => {
    const entries = await app.ask('GET', `/api/records/${session.venueId}/entries`)
    const text = JSON.stringify(entries.body)
    expect([text.includes('finished'), text.includes('corrected')]).toEqual([true, true])
    const { body } = await app.ask('GET', `/api/venues/${session.venueId}/timeline?search=登记更正`, {
      token: session.agent,
    })
    expect(body).toMatchObject({ entries: [{ kind: 'corrected', reason: '登记时看错行' }] })
  })

  it('prints on the delivery sheet with what it replaced', async () => {
    const path = `/api/bid-sessions/${session.venueId}/sheet?sheet=delivery&format=xlsx`
    const answer = await app.ask('GET', path, { token: session.agent })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(Buffer.from(String(answer.at('file.base64')), 'base64')).buffer)
    const cells: string[] = []
    book.worksheets[0]?.eachRow(row => row.eachCell(cell => cells.push(cell.text)))
    expect(cells).toEqual(expect.arrayContaining(['证件核对', '授权委托书', '拒收', '封口开裂']))
    const remark = cells.find(cell => cell.includes('原登记'))
    expect(remark).toMatch(
      /代理人员甲 更正：登记时看错行（原登记：[-0-9: ]+，接收，完好，2 份，证件核对 已核/,
    )
  })

  it('is refused for a number that has not been written up', async () => {
    const other = await session.take(2)
    const body = { ...delivered, reason: 'x' }
    const answer = await app.ask('POST', `/api/tickets/${other.ticketId}/correct`, {
      token: session.agent,
      body,
    })
    expect([answer.status, answer.at('error.code')]).toEqual([409, 'ticket/wrong_state'])
  })
})
