import type { BidSessionInput } from '@paihao/shared/contract/bid-session'
import { startApp, type TestApp } from '../support/app'
import { bidder, delivered, openSession, type OpenSession, pairScreen } from '../support/bid-session'
import { connectLive } from '../support/live'
import { until } from '../support/until'

/** Long enough (ms) for three to deliver before it. */
const UNTIL_DEADLINE = 5_000

let app: TestApp
let deadline = 0
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

/** A session in which the first three have delivered and a fourth waits, some seconds before its deadline. */
async function session(policy: BidSessionInput['policy']): Promise<OpenSession> {
  deadline = Date.now() + UNTIL_DEADLINE
  const opened = await openSession(app, { deadline: new Date(deadline).toISOString(), policy })
  for (const number of [1, 2, 3]) {
    const { ticketId } = await opened.take(number)
    await opened.call()
    await opened.move(ticketId, 'serve')
    await opened.move(ticketId, 'finish', delivered)
  }
  await opened.take(4)
  return opened
}
const names = async ({ venueId }: OpenSession, token?: string) => {
  const answer = await app.ask(
    'GET',
    `/api/bid-sessions/${venueId}/names`,
    token === undefined ? {} : { token },
  )
  return answer.status === 200 ? JSON.stringify(answer.body) : [answer.status, answer.at('error.code')]
}
const hidden = [404, 'session/names_hidden']

it('names are shown to everybody from the deadline on, of those alone whose bids stand', async () => {
  const opened = await session({ visibility: 'sealed', names: 'afterDeadline' })
  const screen = await pairScreen(app, opened)
  const live = await connectLive(app.url, screen)
  expect(await live.see(`board/${opened.venueId}`)).not.toHaveProperty('snapshot.names')
  for (const token of [undefined, screen, opened.agent]) expect(await names(opened, token)).toEqual(hidden)
  expect(Date.now()).toBeLessThan(deadline)
  await live.hear('board:changed', board => board.names === true)
  for (const token of [undefined, screen, opened.agent]) {
    const shown = await names(opened, token)
    for (const number of [1, 2, 3]) expect(shown).toContain(bidder(number).companyName)
    expect(shown).not.toContain(bidder(4).companyName)
    for (const hiddenWord of [bidder(1).creditCode, bidder(1).phone, bidder(1).delegateName])
      expect(shown).not.toContain(hiddenWord)
  }
  live.close()
})

it('a session that says nothing of names shows none, not even after its deadline', async () => {
  const opened = await session({ visibility: 'open' })
  expect(await names(opened)).toEqual(hidden)
  await until(() => Date.now() > deadline + 100)
  expect(await names(opened)).toEqual(hidden)
  const board = await app.ask('GET', `/api/venues/${opened.venueId}/board`)
  expect([board.status, board.at('names')]).toEqual([200, undefined])
})
