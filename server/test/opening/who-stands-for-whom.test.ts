import { startApp, type TestApp } from '../support/app'
import { bidder, delivered, openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

const takes = (session: OpenSession, token: string, body: object) =>
  app.ask('POST', `/api/queues/${session.queueId}/tickets`, { token, body: { bidder: body } })

/** What the desk is warned of, by ticket. */
async function warnings(session: OpenSession): Promise<unknown[]> {
  const answer = await app.ask('GET', `/api/venues/${session.venueId}/tickets`, { token: session.agent })
  const tickets = answer.at('tickets') as { disputed?: boolean; delegateTwice?: boolean }[]
  return tickets.map(({ disputed = false, delegateTwice = false }) => ({ disputed, delegateTwice }))
}

it('a delegate stands for one bidder in a lot: the same phone gets its first number back, whatever company it names', async () => {
  const session = await openSession(app)
  const token = await app.guest()
  const first = await takes(session, token, bidder(1))
  const second = await takes(session, token, bidder(2))
  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.at('ticket.ticketId')).toBe(first.at('ticket.ticketId'))
})

it.each(['open', 'sealed'] as const)(
  'in a session that is %s, two phones that name the same delegate’s telephone are both let in, and the desk that has called them is warned of both',
  async visibility => {
    const session = await openSession(app, { policy: { visibility } })
    const { phone } = bidder(1)
    const statuses = []
    for (const body of [bidder(1), { ...bidder(2), phone }, bidder(3)])
      statuses.push((await takes(session, await app.guest(), body)).status)
    expect(statuses).toEqual([201, 201, 201])
    for (let n = 0; n < statuses.length; n++) await session.call()
    const warned = await warnings(session)
    expect(warned.filter(one => (one as { delegateTwice: boolean }).delegateTwice)).toHaveLength(2)
    expect(warned).not.toContainEqual(expect.objectContaining({ disputed: true }))
  },
)

it('a second claim to a bidder’s place is refused in an open session, and says to settle it at the desk', async () => {
  const session = await openSession(app)
  await session.take(1)
  const again = await takes(session, await app.guest(), { ...bidder(1), phone: '13899990000' })
  expect([again.status, again.at('error.code')]).toEqual([409, 'ticket/bidder_exists'])
  expect(again.at('error.message')).toMatch(/到受理台/)
})

it('in a sealed one it is answered like any other, and only the desk that has called is told that another names the same bidder', async () => {
  const session = await openSession(app, { policy: { visibility: 'sealed' } })
  const bodies = [bidder(1), { ...bidder(1), phone: '13899990000' }]
  const answers = []
  for (const body of bodies) answers.push(await takes(session, await app.guest(), body))
  const [first, second] = answers.map(({ status, body }) => [status, Object.keys(body as object).sort()])
  expect(second).toEqual(first)
  const fine = { disputed: false, delegateTwice: false }
  expect(await warnings(session)).toEqual([fine, fine])
  await session.call()
  expect(await warnings(session)).toEqual(expect.arrayContaining([fine, { ...fine, disputed: true }]))
  await session.call()
  expect(await warnings(session)).not.toContainEqual(fine)
})

it('who has handed in a bid and is called with another number of theirs is known at the desk, unless that bid was refused or taken back', async () => {
  const disputedAfter = async (accepted: boolean, isTakenBack: boolean) => {
    const session = await openSession(app, { policy: { visibility: 'sealed' } })
    for (const body of [bidder(1), { ...bidder(1), phone: '13899990000' }])
      await takes(session, await app.guest(), body)
    const { ticketId } = await session.call()
    await session.move(ticketId, 'serve')
    const refusal = accepted ? {} : { seal: 'broken', refusalReason: '密封破损' }
    await session.move(ticketId, 'finish', { delivery: { ...delivered.delivery, accepted, ...refusal } })
    if (isTakenBack) await session.move(ticketId, 'withdraw')
    const second = await session.call()
    return (second as { disputed?: boolean }).disputed ?? false
  }
  expect(await disputedAfter(true, false)).toBe(true)
  expect(await disputedAfter(true, true)).toBe(false)
  expect(await disputedAfter(false, false)).toBe(false)
})

it('a repeated take is answered again; with the same key for another bidder it is another request, and refused', async () => {
  const session = await openSession(app)
  const token = await app.guest()
  const headers = { 'Idempotency-Key': 'one-and-the-same' }
  const ask = (number: number) =>
    app.ask('POST', `/api/queues/${session.queueId}/tickets`, {
      ...{ token, headers },
      body: { bidder: bidder(number) },
    })
  const [first, again, other] = [await ask(1), await ask(1), await ask(2)]
  expect(again.at('ticket.ticketId')).toBe(first.at('ticket.ticketId'))
  expect([other.status, other.at('error.code')]).toEqual([409, 'key/reused'])
})
