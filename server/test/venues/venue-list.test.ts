import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import { startApp, type TestApp } from '../support/app'
import { openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
let session: OpenSession
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app, { policy: { visibility: 'sealed' } })
  for (let n = 1; n <= 5; n++) await session.take(n)
})
afterAll(() => app.close())

type List = ReplyOf<Endpoints['listVenueTickets']>

const ask = (query: string) =>
  app.ask('GET', `/api/venues/${session.venueId}/tickets?${query}`, { token: session.agent })
const list = async (query: string) => (await ask(query)).body as List
const labels = ({ tickets }: List) => tickets.map(({ label }) => label)

test('a page goes on behind the last one, though that has left the line or moved back in it since', async () => {
  const line = labels(await list('state=waiting'))
  expect(line).toHaveLength(5)
  const first = await list('state=waiting&limit=2')
  const second = await list(`state=waiting&limit=2&after=${first.next}`)
  expect([...labels(first), ...labels(second)]).toEqual(line.slice(0, 4))

  await session.call()
  const { ticketId } = await session.call(
    session.counterIds[1] === undefined ? {} : { counterId: session.counterIds[1] },
  )
  expect(labels(await list(`state=waiting&limit=2&after=${first.next}`))).toEqual(line.slice(2, 4))

  for (const move of ['miss', 'requeue'])
    await app.ask('POST', `/api/tickets/${ticketId}/${move}`, { token: session.agent, body: {} })
  expect(labels(await list('state=waiting')).at(-1)).toBe(line[1])
  expect(labels(await list(`state=waiting&limit=2&after=${first.next}`))).toEqual(line.slice(2, 4))
})

test('the newest come first, page after page, whoever takes a number meanwhile', async () => {
  const newest = labels(await list(''))
  const first = await list('limit=3')
  await session.take(6)
  expect([...labels(first), ...labels(await list(`limit=3&after=${first.next}`))]).toEqual(newest)
})

test('a number is found by its label, as it is typed', async () => {
  const [wanted = ''] = labels(await list('limit=1'))
  expect(labels(await list(`label=${String(wanted).toLowerCase()}`))).toEqual([wanted])
  expect(labels(await list('label=ZZZ999'))).toEqual([])
})

test.each(['state=waiting&after=x', 'after=x', 'label=%E4%B8%AD'])('%s is no query', async query => {
  const refused = await ask(query)
  expect([refused.status, refused.at('error.code')]).toEqual([400, 'query/invalid'])
})
