import { startApp, type TestApp } from '../support/app'
import { delivered, openSession, type OpenSession } from '../support/bid-session'
import { sheetRows } from '../support/sheet-cells'
import { until } from '../support/until'

const WORDS = '对开标人赵六的身份提出异议'
let app: TestApp
let session: OpenSession
let ticketId: string
const deadline = { at: 0 }
beforeAll(async () => {
  app = await startApp({ seed: true })
  deadline.at = Date.now() + 4_000
  session = await openSession(app, {
    deadline: new Date(deadline.at).toISOString(),
    lots: [
      { code: 'I', name: '监理' },
      { code: 'II', name: '检测' },
    ],
    policy: { visibility: 'sealed' },
  })
  ;({ ticketId } = await session.take(1))
  await session.call()
  await session.move(ticketId, 'serve')
  await session.move(ticketId, 'finish', delivered)
})
afterAll(() => app.close())

const path = () => `/api/bid-sessions/${session.venueId}/objections`
const shown = async () => await app.ask('GET', `/api/bid-sessions/${session.venueId}`)

it('before the deadline of a sealed session nobody is told of bids, and nothing is objected', async () => {
  expect((await shown()).at('bidSession.queues.0.bids')).toBeUndefined()
  const body = { ticketId, words: WORDS }
  const answer = await app.ask('POST', path(), { token: session.agent, body })
  expect([answer.status, answer.at('error.code')]).toEqual([409, 'session/before_deadline'])
  expect(Date.now()).toBeLessThan(deadline.at)
})

describe('from the deadline on', () => {
  beforeAll(() => until(() => Date.now() > deadline.at + 100))

  it('says for each lot how many bids stand, and where they are too few', async () => {
    expect((await shown()).at('bidSession.queues')).toMatchObject([
      { bids: { accepted: 1, pending: 0, tooFew: true } },
      { bids: { accepted: 0, pending: 0, tooFew: true } },
    ])
    const token = await app.logIn('supervisor')
    await until(async () => {
      const { body } = await app.ask('GET', '/api/supervision', { token })
      return JSON.stringify(body).includes('"kind":"fewBids"')
    })
  })

  it('an objection and its answer are recorded, read back, and stand in no byte of the log', async () => {
    const headers = { 'Idempotency-Key': 'one' }
    const post = () =>
      app.ask('POST', path(), { token: session.agent, body: { ticketId, words: WORDS }, headers })
    const [first, again] = [await post(), await post()]
    expect([first.status, again.status]).toEqual([201, 201])
    const objectionId = String(first.at('objection.objectionId'))
    expect(again.at('objection.objectionId')).toBe(objectionId)
    const answered = await app.ask('POST', `${path()}/${objectionId}/answers`, {
      token: session.agent,
      body: { words: '已核对证件，无误' },
    })
    expect(answered.status).toBe(201)
    const { body } = await app.ask('GET', path(), { token: session.agent })
    expect(body).toMatchObject({
      objections: [{ words: WORDS, by: '代理人员甲', answers: [{ words: '已核对证件，无误' }] }],
    })
    expect(app.redisText()).not.toContain(Buffer.from('赵六').toString('latin1'))
  })

  it('prints with the delivery sheet, on a page of its own', async () => {
    const row = (await sheetRows(app, session, 'delivery')).find(cells => cells.includes(WORDS))
    expect(row?.[6]).toMatch(/^已核对证件，无误（.+ 代理人员甲）$/)
  })

  it('reads in the timeline to the staff, and to a supervisor without the words', async () => {
    const read = async (name: string) =>
      await app.ask('GET', `/api/venues/${session.venueId}/timeline?kinds=objected`, {
        token: await app.logIn(name),
      })
    expect((await read('agent')).at('entries.0.remark')).toBe(WORDS)
    expect([
      (await read('supervisor')).at('entries.0.kind'),
      (await read('supervisor')).at('entries.0.remark'),
    ]).toEqual(['objected', undefined])
  })

  it('an objection that is not there cannot be answered', async () => {
    const answer = await app.ask('POST', `${path()}/none/answers`, {
      token: session.agent,
      body: { words: 'x' },
    })
    expect([answer.status, answer.at('error.code')]).toEqual([404, 'not_found'])
  })
})
