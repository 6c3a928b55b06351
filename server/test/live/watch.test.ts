import { compareCursors } from '@paihao/shared/contract/cursor'
import { type TopicName, watchAck } from '@paihao/shared/contract/sockets'
import { startApp, type TestApp } from '../support/app'
import { delivered, openSession, sessionInput } from '../support/bid-session'
import { connectLive, type LiveClient } from '../support/live'

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

/** Fails unless cursors only grow. */
function expectGrowing(cursors: string[]): void {
  for (const [i, cursor] of cursors.entries())
    if (i > 0) expect(compareCursors(cursors[i - 1] ?? '', cursor)).toBeLessThan(0)
}

describe('watching', () => {
  it('gives the state of every kind of topic at once, with its cursor', async () => {
    const session = await openSession(app)
    const { ticketId, token } = await session.take(1)
    const client = await connect(token)
    const topics: TopicName[] = [
      `queue/${session.queueId}`,
      `ticket/${ticketId}`,
      `board/${session.venueId}`,
      'hall/hjiangmen',
    ]
    for (const topic of topics) {
      const ack = await client.see(topic)
      expect(watchAck.safeParse(ack).error).toBeUndefined()
      expect(ack.cursor).toMatch(/^\d+([-.]\d+)*$/)
    }
    const queue = await client.see(`queue/${session.queueId}`)
    expect((await app.ask('GET', `/api/queues/${session.queueId}`)).body).toEqual(queue.snapshot)
    const ticket = await client.see(`ticket/${ticketId}`)
    expect((await app.ask('GET', `/api/tickets/${ticketId}`, { token })).body).toMatchObject({
      ticket: { state: 'waiting' },
      ahead: 0,
      cursor: ticket.cursor,
    })
  })

  it('tells of take, call, serve and finish, and its cursors only grow', async () => {
    const session = await openSession(app)
    const mine = await session.take(1)
    const phone = await connect(mine.token)
    const passer = await connect()
    const first = {
      ticket: await phone.see(`ticket/${mine.ticketId}`),
      queue: await passer.see(`queue/${session.queueId}`),
      board: await passer.see(`board/${session.venueId}`),
    }
    await session.take(2)
    await passer.hear('queue:changed', ({ waiting }) => waiting === 2)
    await passer.hear('board:changed', ({ queues }) => queues[0]?.waiting === 2)

    const called = await session.call()
    expect(called.ticketId).toBe(mine.ticketId)
    await phone.hear('ticket:changed', ({ ticket }) => ticket.state === 'called')
    const shown = { label: called.label, counterName: '1 号受理台' }
    expect((await passer.hear('queue:changed', ({ calling }) => calling.length === 1)).calling).toMatchObject(
      [shown],
    )
    expect((await passer.hear('board:changed', ({ calling }) => calling.length === 1)).calling).toMatchObject(
      [shown],
    )

    await session.move(mine.ticketId, 'serve')
    await phone.hear(
      'ticket:changed',
      ({ ticket }) => ticket.state === 'serving' && ticket.deliveredAt !== undefined,
    )
    await session.move(mine.ticketId, 'finish', delivered)
    await phone.hear('ticket:changed', ({ ticket }) => ticket.state === 'done')
    await passer.hear(
      'board:changed',
      ({ calling, cursor }) => calling.length === 0 && compareCursors(cursor, first.board.cursor) > 0,
    )

    expectGrowing([first.ticket.cursor, ...phone.of('ticket:changed').map(({ cursor }) => cursor)])
    expectGrowing([first.queue.cursor, ...passer.of('queue:changed').map(({ cursor }) => cursor)])
    expectGrowing([first.board.cursor, ...passer.of('board:changed').map(({ cursor }) => cursor)])
    expect(passer.of('ticket:changed')).toEqual([])
  })

  it('ends with unwatch: what comes after is told to others only', async () => {
    const session = await openSession(app)
    const [gone, there] = [await connect(), await connect()]
    for (const client of [gone, there]) await client.see(`queue/${session.queueId}`)
    gone.socket.emit('unwatch', `queue/${session.queueId}`)
    // Answered after the unwatch, which it follows on the same connection.
    await gone.see('hall/hjiangmen')
    await session.take(1)
    await there.hear('queue:changed')
    expect(gone.heard).toEqual([])
  })

  it('nobody watches another one’s ticket: to a stranger there is none', async () => {
    const session = await openSession(app)
    const { ticketId, token } = await session.take(1)
    const topic = `ticket/${ticketId}` as const
    const strangers = [undefined, await app.guest(), await app.logIn('agent2'), await app.logIn('clerk')]
    for (const stranger of strangers) {
      const client = await connect(stranger)
      expect(await client.watch(topic)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    }
    expect((await (await connect(token)).watch(topic)).ok).toBe(true)
    expect((await (await connect(session.agent)).watch(topic)).ok).toBe(true)
    await session.call()
    await clients.at(-1)?.hear('ticket:changed')
    for (const client of clients.slice(0, strangers.length)) expect(client.heard).toEqual([])
  })

  it('a draft is seen by its agency alone', async () => {
    const agent = await app.logIn('agent')
    const draft = await app.ask('POST', '/api/bid-sessions', { token: agent, body: sessionInput() })
    const topic = `queue/${String(draft.at('bidSession.queues.0.queueId'))}` as const
    expect((await (await connect(agent)).watch(topic)).ok).toBe(true)
    for (const other of [undefined, await app.logIn('agent2'), await app.guest()])
      expect(await (await connect(other)).watch(topic)).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      })
  })

  it.each<[string, unknown]>([
    ['no name', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { kind: 'queue' }],
    ['an array', ['queue', 'x']],
    ['an unknown kind', 'secret/x'],
    ['an empty id', 'queue/'],
    ['a long id', `queue/${'x'.repeat(200)}`],
    ['another path', 'queue/../../etc/passwd'],
    ['a key of objects', 'queue/__proto__'],
    ['nothing there', 'queue/bnothing.A'],
    ['no such board', 'board/bnothing'],
    ['no such hall', 'hall/hnothing'],
    ['no such ticket', 'ticket/bnothing.A.1'],
  ])('refuses %s and lives on', async (_, topic) => {
    const client = await connect()
    // What no typed client sends.
    const raw = client.socket as unknown as {
      emitWithAck(name: string, topic: unknown): Promise<unknown>
    }
    expect(await raw.emitWithAck('watch', topic)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it('survives messages without an answer, without arguments, and of unknown names', async () => {
    const client = await connect()
    const raw = client.socket as unknown as { emit(name: string, ...args: unknown[]): void }
    raw.emit('watch')
    raw.emit('watch', null)
    raw.emit('watch', 'hall/hjiangmen', 'no function')
    raw.emit('unwatch')
    raw.emit('unwatch', { toString: null })
    raw.emit('something else', [], {})
    expect((await client.see('hall/hjiangmen')).ok).toBe(true)
    expect((await app.ask('GET', '/healthz')).status).toBe(200)
  })

  it('a queue that a session does not have is not watched', async () => {
    const session = await openSession(app)
    const client = await connect()
    const topic = `queue/${session.venueId}.ZZ` as const
    expect(await client.watch(topic)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  it('limits what one connection may watch, and leaves the others alone', async () => {
    const session = await openSession(app)
    const tickets = []
    for (let n = 1; n <= 51; n++) tickets.push((await session.take(n)).ticketId)
    const desk = await connect(session.agent)
    const acks = await Promise.all(tickets.map(id => desk.watch(`ticket/${id}`)))
    expect(acks.filter(ack => ack.ok)).toHaveLength(50)
    expect(acks.find(ack => !ack.ok)).toMatchObject({ error: { code: 'rate/limited' } })
    expect((await (await connect()).watch('hall/hjiangmen')).ok).toBe(true)
  })
})
