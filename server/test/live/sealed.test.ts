import { startApp, type TestApp } from '../support/app'
import { delivered, openSession, pairScreen } from '../support/bid-session'
import { connectLive, type LiveClient } from '../support/live'
import { until } from '../support/until'

let app: TestApp
const clients: LiveClient[] = []
const connect = async (token?: string) => {
  const client = await connectLive(app.url, token)
  clients.push(client)
  return client
}

beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(() => app.close())

const sealed = { policy: { visibility: 'sealed' } } as const

describe('a sealed session before its deadline', () => {
  it('sends nothing to strangers and rivals while bidders take, are called, served and done', async () => {
    const session = await openSession(app, sealed)
    const queue = `queue/${session.queueId}` as const
    const rival = await session.take(1)
    const watchers = [await connect(), await connect(await app.guest()), await connect(rival.token)]
    const before = await Promise.all(watchers.map(client => client.see(queue)))
    for (const { snapshot } of before) expect(snapshot).toMatchObject({ calling: [], waiting: null })
    const desk = await connect(session.agent)
    await desk.see(queue)

    for (const number of [2, 3, 4]) await session.take(number)
    const { ticketId } = await session.call()
    await session.move(ticketId, 'serve')
    await session.move(ticketId, 'finish', delivered)
    await desk.hear('queue:changed', ({ waiting, calling }) => waiting === 3 && calling.length === 0)

    const after = await Promise.all(watchers.map(client => client.see(queue)))
    expect(after).toEqual(before)
    for (const client of watchers) expect(client.heard).toEqual([])
  })

  it('shows the same board to strangers however many are called', async () => {
    const session = await openSession(app, sealed)
    await session.take(1)
    const board = async () => (await app.ask('GET', `/api/venues/${session.venueId}/board`)).body
    const before = await board()
    await session.call()
    expect(await board()).toEqual(before)
  })

  it('tells its forecast to its own staff alone', async () => {
    const session = await openSession(app, sealed)
    const queue = `queue/${session.queueId}` as const
    const bidder = await session.take(1)
    for (const token of [undefined, bidder.token, await app.logIn('agent2'), await pairScreen(app, session)])
      expect((await (await connect(token)).see(queue)).snapshot).not.toHaveProperty('forecast')
    const desk = await (await connect(session.agent)).see(queue)
    expect(desk.snapshot).toMatchObject({ forecast: { waiting: 1, late: 0, counters: 0 } })
  })

  it('shows its board to staff and to the paired screen alone', async () => {
    const session = await openSession(app, sealed)
    const other = await openSession(app, sealed)
    const board = `board/${session.venueId}` as const
    const strangers = [
      undefined,
      await app.guest(),
      (await session.take(1)).token,
      await app.logIn('agent2'),
      await app.logIn('clerk'),
      await pairScreen(app, other),
    ]
    for (const token of strangers)
      expect(await (await connect(token)).watch(board)).toMatchObject({
        ok: false,
        error: { code: 'role/forbidden' },
      })
    expect((await (await connect(session.agent)).watch(board)).ok).toBe(true)
    expect((await (await connect(await pairScreen(app, session))).watch(board)).ok).toBe(true)
  })

  it('the paired screen shows who is called, but never how many wait, and does not step with takes', async () => {
    const session = await openSession(app, sealed)
    const board = `board/${session.venueId}` as const
    const screen = await connect(await pairScreen(app, session))
    const desk = await connect(session.agent)
    const first = await screen.see(board)
    await desk.see(board)
    const mine = await session.take(1)
    await session.take(2)
    await desk.hear('board:changed', ({ queues }) => queues[0]?.waiting === 2)
    expect(screen.heard).toEqual([])
    expect(await screen.see(board)).toEqual(first)

    await session.call({ ticketId: mine.ticketId, reason: '材料齐全' })
    const told = await screen.hear('board:changed')
    expect(told.calling).toMatchObject([{ label: mine.ticket.label, counterName: '1 号受理台' }])
    for (const { queues } of screen.of('board:changed'))
      for (const { waiting } of queues) expect(waiting).toBeNull()
  })

  it('a screen that is unpaired, and staff who log out, are cut off and hear no more', async () => {
    const session = await openSession(app, sealed)
    const board = `board/${session.venueId}` as const
    const screen = await connect(await pairScreen(app, session))
    const agent = await app.logIn('agent')
    const desk = await connect(agent)
    for (const client of [screen, desk]) await client.see(board)
    const listed = await app.ask('GET', `/api/devices?venueId=${session.venueId}`, { token: session.agent })
    const deviceId = String(listed.at('devices.0.deviceId'))
    await app.ask('POST', `/api/devices/${deviceId}/revoke`, { token: session.agent, body: {} })
    await app.ask('POST', '/api/logout', { token: agent, body: {} })
    await until(() => !screen.socket.connected && !desk.socket.connected)

    const mine = await session.take(1)
    const other = await connect(session.agent)
    await other.see(board)
    await session.call({ ticketId: mine.ticketId, reason: '材料齐全' })
    await other.hear('board:changed', ({ calling }) => calling.length === 1)
    for (const client of [screen, desk]) expect(client.heard).toEqual([])
  })

  it('tells a bidder of their own ticket, without a place or a count', async () => {
    const session = await openSession(app, sealed)
    const mine = await session.take(1)
    const phone = await connect(mine.token)
    const { snapshot } = await phone.see(`ticket/${mine.ticketId}`)
    expect(snapshot).toMatchObject({ ahead: null })
    expect(snapshot).not.toHaveProperty('place')
    const before = await phone.see(`ticket/${mine.ticketId}`)
    await session.take(2)
    expect((await phone.see(`ticket/${mine.ticketId}`)).cursor).toBe(before.cursor)
    await session.call({ ticketId: mine.ticketId, reason: '材料齐全' })
    const told = await phone.hear('ticket:changed', ({ ticket }) => ticket.state === 'called')
    expect(told.ahead).toBeNull()
    expect(told).not.toHaveProperty('place')
  })

  it('opens at its deadline: those who watch are told by themselves', async () => {
    const deadline = new Date(Date.now() + 2_500).toISOString()
    const session = await openSession(app, { ...sealed, deadline })
    await session.take(1)
    await session.take(2)
    const passer = await connect()
    const before = await passer.see(`queue/${session.queueId}`)
    expect(before.cursor).toMatch(/^0\./)
    const told = await passer.hear('queue:changed', ({ waiting }) => waiting !== null)
    expect(told.waiting).toBe(2)
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(deadline))
    expect((await passer.watch(`board/${session.venueId}`)).ok).toBe(true)
  })
})
