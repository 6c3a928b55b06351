import { startApp, type TestApp } from '../support/app'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

const bidder = {
  companyName: '示例建设有限公司',
  creditCode: '91440700MA0000015N',
  delegateName: '示例代表',
  phone: '13800000000',
}

/** The open session of the demo and its first lot. */
async function openLot() {
  const sessions = await app.ask('GET', '/api/bid-sessions')
  for (const i of [0, 1, 2]) {
    const venueId = String(sessions.at(`bidSessions.${i}.venueId`))
    const { at } = await app.ask('GET', `/api/bid-sessions/${venueId}`)
    if (at('bidSession.policy.visibility') === 'open')
      return {
        queueId: String(at('bidSession.queues.0.queueId')),
        counterId: String(at('bidSession.counters.0.counterId')),
      }
  }
  throw new Error('the demo has no open session')
}

it('a holder who asks to be forgotten loses live tickets and personal data, but for a bid that was handed over', async () => {
  const { queueId, counterId } = await openLot()
  const agent = await app.logIn('agent')
  const post = (path: string, token: string, body: object = {}) =>
    app.ask('POST', `/api${path}`, { token, body })

  const gone = await app.guest()
  const waiting = await post(`/queues/${queueId}/tickets`, gone, { bidder })
  expect(waiting.status).toBe(201)
  const erased = await post('/me/erase', gone)
  expect([erased.status, erased.body]).toEqual([200, { erased: 1, kept: 0 }])
  expect((await app.ask('GET', '/api/me/tickets', { token: gone })).at('tickets')).toEqual([])
  const seen = await app.ask('GET', `/api/tickets/${String(waiting.at('ticket.ticketId'))}`, { token: agent })
  expect(seen.at('ticket.state')).toBe('cancelled')
  expect(seen.at('ticket.bidder')).toBeUndefined()
  expect((await post('/me/erase', gone)).body).toEqual({ erased: 0, kept: 0 })

  const served = await app.guest()
  const taken = await post(`/queues/${queueId}/tickets`, served, { bidder })
  const path = `/tickets/${String(taken.at('ticket.ticketId'))}`
  await post(`/queues/${queueId}/call`, agent, { counterId })
  expect((await post(`${path}/serve`, agent)).status).toBe(200)
  expect((await post('/me/erase', served)).body).toEqual({ erased: 0, kept: 1 })
  expect((await app.ask('GET', `/api${path}`, { token: agent })).at('ticket.bidder.companyName')).toBe(
    bidder.companyName,
  )
})

it('a holder can take along everything that is held about them, and nothing of anybody else', async () => {
  const { queueId } = await openLot()
  const [mine, other] = [await app.guest(), await app.guest()]
  const take = (token: string, creditCode: string) =>
    app.ask('POST', `/api/queues/${queueId}/tickets`, { token, body: { bidder: { ...bidder, creditCode } } })
  const taken = await take(mine, '91440700MA0000023J')
  await take(other, '91440700MA0000031C')
  const { status, body } = await app.ask('GET', '/api/me/data', { token: mine })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    tickets: [
      {
        ticketId: taken.at('ticket.ticketId'),
        state: 'waiting',
        bidder: { ...bidder, creditCode: '91440700MA0000023J' },
      },
    ],
  })
  await app.ask('POST', '/api/me/erase', { token: mine, body: {} })
  expect((await app.ask('GET', '/api/me/data', { token: mine })).at('tickets')).toEqual([])
})
