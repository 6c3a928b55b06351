import { startApp, type TestApp } from '../support/app'
import { delivered, openSession } from '../support/bid-session'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

it('counts what happened in a session by hour, queue and counter, and what was undone not at all', async () => {
  const session = await openSession(app)
  const { ticketId } = await session.take(1)
  await session.take(2)
  const gone = await session.take(3)
  await app.ask('POST', `/api/tickets/${gone.ticketId}/cancel`, { token: gone.token, body: {} })
  await session.call()
  await session.move(ticketId, 'miss')
  await session.move(ticketId, 'undo')
  await session.move(ticketId, 'serve')
  await session.move(ticketId, 'finish', delivered)
  const path = `/api/venues/${session.venueId}/statistics`
  const answer = await app.ask('GET', path, { token: session.agent })
  expect(answer.status).toBe(200)
  const figures = { taken: 3, served: 1, missed: 0, cancelled: 1, voided: 0 }
  expect(answer.at('totals')).toMatchObject({ ...figures, waiting: { n: 1 }, service: { n: 1 } })
  expect(answer.at('queues.0')).toMatchObject({ ...figures, name: '监理' })
  expect(answer.at('counters.0')).toMatchObject({ taken: 0, served: 1 })
  expect(answer.at('counters.1')).toMatchObject({ served: 0, waiting: null })
  await session.call()
  const later = await app.ask('GET', path, { token: session.agent })
  expect(later.at('totals.waiting.n')).toBe(2)
})

describe('a hall day by day', () => {
  const ask = async (query: string, username = 'supervisor') =>
    await app.ask('GET', `/api/halls/hjiangmen/statistics?${query}`, { token: await app.logIn(username) })

  it('has the days on which there was a venue', async () => {
    const { body } = await app.ask('GET', '/api/halls/hjiangmen')
    const { today } = body as { today: { date: string; venueId: string; queues: { queueId: string }[] } }
    const token = await app.guest()
    await app.ask('POST', `/api/queues/${today.queues[0]?.queueId}/tickets`, { token, body: {} })
    const from = new Date(Date.parse(today.date) - 6 * 86_400_000).toISOString().slice(0, 10)
    const answer = await ask(`from=${from}&to=${today.date}`)
    expect(answer.at('days')).toMatchObject([{ date: today.date, venueId: today.venueId }])
    expect(answer.at('totals.taken')).toBe(answer.at('days.0.taken'))
    expect(answer.at('totals.taken')).toBeGreaterThan(0)
  })

  it.each([
    'from=2026-02-01&to=2026-01-01',
    'from=2026-01-01&to=2026-12-31',
    'from=2026-01-01',
    'from=x&to=y',
  ])('refuses %s', async query => {
    const answer = await ask(query)
    expect([answer.status, answer.at('error.code')]).toEqual([400, 'query/invalid'])
  })

  it('is for nobody outside', async () => {
    expect((await ask('from=2026-01-01&to=2026-01-02', 'agent')).status).toBe(403)
  })
})
