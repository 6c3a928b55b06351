import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession } from '../support/bid-session'
import { until } from '../support/until'

/** Long enough (ms) for two to register before the list closes. */
const UNTIL_CLOSED = 3_000

let app: TestApp
let session: OpenSession
let supervisor: string
beforeAll(async () => {
  app = await startApp({ seed: true })
  supervisor = await app.logIn('supervisor')
  session = await openSession(app, {
    takingClosesAt: new Date(Date.now() + UNTIL_CLOSED).toISOString(),
    policy: { visibility: 'sealed', order: 'draw' },
  })
  for (const number of [1, 2]) await session.take(number)
})
afterAll(() => app.close())

const draw = (token: string, body: object) =>
  app.ask('POST', `/api/bid-sessions/${session.venueId}/draw`, { token, body })
async function seen(token?: string): Promise<unknown> {
  const path = `/api/bid-sessions/${session.venueId}`
  return (await app.ask('GET', path, token === undefined ? {} : { token })).at('bidSession.draw')
}
async function supervised(): Promise<unknown> {
  const { body } = await app.ask('GET', '/api/supervision', { token: supervisor })
  const { rooms } = body as { rooms: { venueId: string; draw?: unknown }[] } // as the contract's tests have checked
  return rooms.find(({ venueId }) => venueId === session.venueId)?.draw
}

it('a supervisor, who is staff of no session, draws once the list is closed', async () => {
  expect(await supervised()).toEqual({ closesAt: session.bidSession.takingClosesAt })
  await until(async () => (await draw(supervisor, { number: '4711' })).status === 200, {
    what: 'the list to be closed',
  })
})

it('staff and those who supervise are told of a sealed draw, but not its list, seed or order', async () => {
  const { commitment } = session.bidSession.draw ?? {}
  const told = { number: '4711', drawnAt: expect.any(String) as string }
  const closed = { commitment, listHash: null, seed: null }
  for (const token of [session.agent, supervisor]) expect(await seen(token)).toEqual({ ...closed, ...told })
  expect(await supervised()).toEqual({ closesAt: session.bidSession.takingClosesAt, ...told })
  for (const token of [undefined, await app.guest(), await app.logIn('agent2')])
    expect(await seen(token)).toEqual(closed)
})

it('the same number again is answered like the first, another one is refused', async () => {
  const again = await draw(session.agent, { number: '4711' })
  expect([again.status, again.at('bidSession.draw.number')]).toEqual([200, '4711'])
  for (const body of [{ number: '4712' }, { absent: '监督人未到场' }]) {
    const other = await draw(supervisor, body)
    expect([other.status, other.at('error.code')]).toEqual([409, 'draw/already_drawn'])
  }
  expect(await supervised()).toMatchObject({ number: '4711' })
})
