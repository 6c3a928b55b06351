import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { startApp, type TestApp } from '../support/app'
import { delivered, openSession, type OpenSession } from '../support/bid-session'
import { sheetRows } from '../support/sheet-cells'
import { until } from '../support/until'

let app: TestApp
let session: OpenSession
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app)
})
afterAll(() => app.close())

async function deliver(number: number): Promise<string> {
  const { ticketId } = await session.take(number)
  await session.call()
  await session.move(ticketId, 'serve')
  await session.move(ticketId, 'finish', delivered)
  return ticketId
}

it('a withdrawn bid says so to its holder and to the staff, and on the sheet', async () => {
  const { ticketId, token } = await session.take(1)
  await session.call()
  await session.move(ticketId, 'serve')
  await session.move(ticketId, 'finish', delivered)
  const moved = (await session.move(ticketId, 'withdraw', { remark: '李四持撤回函取回' })) as StaffTicket
  expect(moved.records?.map(({ kind, remark }) => [kind, remark])).toEqual([
    ['recorded', undefined],
    ['withdrawn', '李四持撤回函取回'],
  ])
  const own = await app.ask('GET', `/api/tickets/${ticketId}`, { token })
  expect([own.at('ticket.withdrawnAt'), own.at('ticket.records')]).toEqual([expect.any(String), undefined])
  const row = (await sheetRows(app, session, 'delivery')).find(cells => cells.includes('已撤回'))
  expect(row?.at(-1)).toMatch(/代理人员甲 登记撤回投标，李四持撤回函取回/)
})

it('a replaced bid keeps the earlier one on the sheet and in the timeline', async () => {
  const ticketId = await deliver(2)
  await session.move(ticketId, 'replace', { delivery: { ...delivered.delivery, copies: 5 } })
  const row = (await sheetRows(app, session, 'delivery')).find(cells => cells.includes('5'))
  expect(row?.at(-1)).toMatch(/代理人员甲 登记更换（原递交：.+接收，完好，2 份）/)
  const { body } = await app.ask('GET', `/api/venues/${session.venueId}/timeline?kinds=replaced`, {
    token: session.agent,
  })
  expect(body).toMatchObject({ entries: [{ kind: 'replaced', delivery: { copies: 5 } }] })
})

it('before the deadline nobody is recorded as absent', async () => {
  const { ticketId } = await session.take(3)
  const answer = await app.ask('POST', `/api/tickets/${ticketId}/absence`, {
    token: session.agent,
    body: { absence: 'late' },
  })
  expect([answer.status, answer.at('error.code')]).toEqual([409, 'session/before_deadline'])
})

describe('after the deadline', () => {
  let over: OpenSession
  beforeAll(async () => {
    const deadline = Date.now() + 4_000
    over = await openSession(app, { deadline: new Date(deadline).toISOString() })
    await over.take(4)
    await over.take(5)
    await until(() => Date.now() > deadline + 200)
  })

  it('what is put on the desk is refused as late, and the sheet says so before anybody writes more', async () => {
    const { ticketId } = await over.call()
    const served = await over.move(ticketId, 'serve')
    expect(served.late).toBe(true)
    const row = (await sheetRows(app, over, 'delivery')).find(cells => cells.includes('逾期送达'))
    expect(row?.slice(6, 8)).toEqual(['拒收', '逾期送达'])
    const { body } = await app.ask('GET', `/api/venues/${over.venueId}/timeline?search=逾期送达`, {
      token: over.agent,
    })
    expect(body).toMatchObject({ entries: [{ kind: 'served', late: true }] })
  })

  it('who delivered nothing is recorded with the reason, on both sheets', async () => {
    const list = await app.ask('GET', `/api/venues/${over.venueId}/tickets?state=waiting`, {
      token: over.agent,
    })
    const ticketId = String(list.at('tickets.0.ticketId'))
    const moved = await over.move(ticketId, 'absence', { absence: 'other', reason: '车辆故障' })
    expect(moved.absence).toMatchObject({ kind: 'other', reason: '车辆故障' })
    for (const sheet of ['signIn', 'delivery']) {
      const row = (await sheetRows(app, over, sheet)).find(cells => cells.at(-1)?.includes('车辆故障'))
      expect(row?.at(-1)).toContain('未递交，车辆故障')
    }
  })
})
