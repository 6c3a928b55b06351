import { startApp, type TestApp } from '../support/app'
import { bidder, delivered, openSession } from '../support/bid-session'
import { connectLive } from '../support/live'

let a: TestApp
let b: TestApp
beforeAll(async () => {
  a = await startApp({ seed: true })
  b = await startApp({ redis: a.redis })
})
afterAll(async () => {
  await b.close()
  await a.close()
})

it('what is done through one server is told to those who watch at the other', async () => {
  const session = await openSession(a)
  const mine = await session.take(1)
  const phone = await connectLive(b.url, mine.token)
  const screen = await connectLive(b.url)
  await phone.see(`ticket/${mine.ticketId}`)
  await screen.see(`board/${session.venueId}`)

  const { label } = await session.call()
  await phone.hear('ticket:changed', ({ ticket }) => ticket.state === 'called')
  await screen.hear('board:changed', ({ calling }) => calling.some(one => one.label === label))

  const served = await b.ask('POST', `/api/tickets/${mine.ticketId}/serve`, {
    token: session.agent,
    body: {},
  })
  expect(served.status).toBe(200)
  await session.move(mine.ticketId, 'finish', delivered)
  await phone.hear('ticket:changed', ({ ticket }) => ticket.state === 'done')
  phone.close()
  screen.close()
})

it('takes through both at once are one line, and both tell the same', async () => {
  const session = await openSession(a)
  const watchers = [await connectLive(a.url), await connectLive(b.url)]
  for (const client of watchers) await client.see(`queue/${session.queueId}`)
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const app = i % 2 === 0 ? a : b
      const taken = await app.ask('POST', `/api/queues/${session.queueId}/tickets`, {
        token: await app.guest(),
        body: { bidder: bidder(i) },
      })
      expect(taken.status).toBe(201)
    }),
  )
  const last = await Promise.all(
    watchers.map(client => client.hear('queue:changed', ({ waiting }) => waiting === 20)),
  )
  expect(last[0]?.cursor).toBe(last[1]?.cursor)
  for (const client of watchers) client.close()
})
