import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession, sessionInput } from '../support/bid-session'
import { connectLive } from '../support/live'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

const post = (session: OpenSession, what: string, body: object, token = session.agent) =>
  app.ask('POST', `/api/bid-sessions/${session.venueId}/${what}`, { token, body })

it('a changed room reaches the phone of a sealed session’s bidder, the public view and the board', async () => {
  const session = await openSession(app, { policy: { visibility: 'sealed' } })
  const { ticketId, token } = await session.take(1)
  const phone = await connectLive(app.url, token)
  await phone.see(`ticket/${ticketId}`)
  const moved = await post(session, 'room', { openingRoom: '第二开标室', reason: '设备故障' })
  expect([moved.status, moved.at('bidSession.openingRoom')]).toEqual([200, '第二开标室'])
  await phone.hear('ticket:changed', ({ ticket }) => ticket.openingRoom === '第二开标室')
  const view = await app.ask('GET', `/api/bid-sessions/${session.venueId}`)
  expect(view.at('bidSession.roomMoved')).toMatchObject({ from: '第四开标室', reason: '设备故障' })
  const board = await app.ask('GET', `/api/venues/${session.venueId}/board`, { token: session.agent })
  expect(board.at('openingRoom')).toBe('第二开标室')
  phone.close()
})

it('a withdrawn session ends live tickets, says why to everybody, and gives no more numbers', async () => {
  const session = await openSession(app)
  const { ticketId, token } = await session.take(1)
  expect((await post(session, 'call-off', {})).status).toBe(400)
  const reason = '招标文件需要修改'
  const off = await post(session, 'call-off', { reason })
  expect([off.status, off.at('bidSession.state'), off.at('bidSession.calledOff.reason')]).toEqual([
    200,
    'closed',
    reason,
  ])
  const own = await app.ask('GET', `/api/tickets/${ticketId}`, { token })
  expect(own.at('ticket')).toMatchObject({ state: 'void', calledOff: true, reason })
  const taken = await app.ask('POST', `/api/queues/${session.queueId}/tickets`, {
    token: await app.guest(),
    body: {
      bidder: {
        companyName: '示例建设九有限公司',
        creditCode: '91440700MA0000015N',
        delegateName: '代表九',
        phone: '13800000009',
      },
    },
  })
  expect([taken.status, taken.at('error.code')]).toEqual([409, 'queue/closed'])
  const again = await post(session, 'open', {})
  expect([again.status, again.at('error.code')]).toEqual([409, 'session/called_off'])
  const line = await app.ask('GET', `/api/venues/${session.venueId}/timeline?kinds=calledOff`, {
    token: session.agent,
  })
  expect(line.at('entries.0.reason')).toBe(reason)
})

it('is for the session’s own agency', async () => {
  const session = await openSession(app)
  const token = await app.logIn('agent2')
  expect((await post(session, 'call-off', { reason: 'x' }, token)).status).toBe(403)
  expect((await post(session, 'room', { openingRoom: 'x', reason: 'x' }, token)).status).toBe(403)
})

it('a session with a draw that does not say when taking closes ends it half an hour before the deadline, and none ends it at the deadline', async () => {
  const draw = { policy: { order: 'draw', visibility: 'open' } } as const
  const deadline = new Date(Date.now() + 3 * 3_600_000).toISOString()
  const session = await openSession(app, { ...draw, deadline })
  const view = await app.ask('GET', `/api/bid-sessions/${session.venueId}`)
  expect(Date.parse(deadline) - Date.parse(String(view.at('bidSession.takingClosesAt')))).toBe(30 * 60_000)
  const body = sessionInput({ ...draw, deadline, takingClosesAt: deadline })
  const refused = await app.ask('POST', '/api/bid-sessions', { token: session.agent, body })
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    400,
    expect.stringContaining('takingClosesAt'),
  ])
})
