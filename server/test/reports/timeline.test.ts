import type { Timeline } from '@paihao/shared/contract/timeline'
import { PASSWORD, startApp, type TestApp } from '../support/app'
import { delivered, openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

async function timeline(
  token: string | undefined,
  venueId: string,
  query = '',
  language = 'zh-CN',
): Promise<Timeline> {
  const answer = await app.ask('GET', `/api/venues/${venueId}/timeline${query}`, {
    token,
    headers: { 'Accept-Language': language },
  })
  expect([answer.status, answer.body]).toEqual([200, expect.anything()])
  return answer.body as Timeline // checked against its schema by the tests of the contract
}

const kinds = ({ entries }: Timeline) => entries.map(({ kind }) => kind)

describe('a session that is over for one bidder', () => {
  let session: OpenSession
  let ticketId: string
  let label: string | null
  beforeAll(async () => {
    session = await openSession(app)
    ;({
      ticketId,
      ticket: { label },
    } = await session.take(1))
    await session.take(2)
    await session.call({ ticketId, reason: '行动不便' })
    await session.move(ticketId, 'serve')
    await session.move(ticketId, 'finish', delivered)
  })

  it('stands in the timeline newest first, with who, what and why', async () => {
    const all = await timeline(session.agent, session.venueId)
    expect(kinds(all)).toEqual(['finished', 'served', 'called', 'taken', 'taken', 'published', 'created'])
    expect(all).toMatchObject({ kind: 'bidSession', size: 7, next: null })
    const [finished, , called, , taken] = all.entries
    expect(finished).toMatchObject({
      actor: { kind: 'staff', name: '代理人员甲' },
      label,
      delivery: { copies: 2 },
    })
    expect(called).toMatchObject({ counterName: '1 号受理台', reason: '行动不便', outOfOrder: true })
    expect(taken).toMatchObject({
      actor: { kind: 'holder', id: null, name: null },
      queueName: '监理',
      ticketId,
    })
  })

  it('gives the hash that the public record has', async () => {
    const { entries } = await timeline(session.agent, session.venueId)
    const proof = await app.ask('GET', `/api/records/${session.venueId}/proof?index=1`)
    const previous = Buffer.from(String(proof.at('previous')), 'base64').toString('hex')
    expect(entries.at(-1)?.hash).toBe(previous.slice(0, 16))
  })

  it.each([
    ['?kinds=called,served', ['served', 'called']],
    ['?by=holder', ['taken', 'taken']],
    [`?search=${encodeURIComponent('行动不便')}`, ['called']],
    [`?search=${encodeURIComponent('代理人员甲 叫号')}`, ['called']],
    ['?since=4', ['finished', 'served']],
    ['?from=2099-01-01T00:00:00%2B08:00', []],
    ['?limit=2', ['finished', 'served']],
    ['?limit=2&after=5', ['called', 'taken']],
  ])('%s finds %j', async (query, found) => {
    expect(kinds(await timeline(session.agent, session.venueId, query))).toEqual(found)
  })

  it('finds one number by its ticket, and numbers by the beginning of a label', async () => {
    const one = await timeline(session.agent, session.venueId, `?ticketId=${ticketId}`)
    expect(kinds(one)).toEqual(['finished', 'served', 'called', 'taken'])
    const byLabel = await timeline(session.agent, session.venueId, `?label=${String(label).toLowerCase()}`)
    expect(kinds(byLabel)).toEqual(kinds(one))
  })

  it('searches the words of the language that was asked for', async () => {
    const { venueId, agent } = session
    expect(kinds(await timeline(agent, venueId, '?search=seal%20intact', 'en'))).toEqual(['finished'])
    expect(kinds(await timeline(agent, venueId, '?search=selo%20intacto', 'pt'))).toEqual(['finished'])
  })

  it('pages on with what it gave', async () => {
    const first = await timeline(session.agent, session.venueId, '?limit=4')
    const rest = await timeline(session.agent, session.venueId, `?limit=4&after=${first.next}`)
    expect([...kinds(first), ...kinds(rest)]).toHaveLength(7)
    expect(rest.next).toBeNull()
  })

  it('refuses a cursor that is none', async () => {
    const answer = await app.ask('GET', `/api/venues/${session.venueId}/timeline?after=x`, {
      token: session.agent,
    })
    expect([answer.status, answer.at('error.code')]).toEqual([400, 'query/invalid'])
  })

  it('is for its agency and for supervisors, and for no other agency', async () => {
    const read = async (username: string) =>
      (await app.ask('GET', `/api/venues/${session.venueId}/timeline`, { token: await app.logIn(username) }))
        .status
    expect([await read('supervisor'), await read('agent2'), await read('clerk')]).toEqual([200, 403, 403])
  })
})

describe('a sealed session before its deadline', () => {
  let session: OpenSession
  beforeAll(async () => {
    session = await openSession(app, { policy: { visibility: 'sealed' } })
    await session.take(1)
  })

  it.each(['timeline', 'statistics'])('shows its %s to its staff alone', async what => {
    const read = async (token: string) => {
      const answer = await app.ask('GET', `/api/venues/${session.venueId}/${what}`, { token })
      return [answer.status, answer.at('error.code')]
    }
    expect(await read(session.agent)).toEqual([200, undefined])
    expect(await read(await app.logIn('supervisor'))).toEqual([404, 'record/sealed'])
    expect(await read(await app.logIn('admin'))).toEqual([404, 'record/sealed'])
    expect(await read(await app.logIn('agent2'))).toEqual([403, 'role/forbidden'])
  })

  it('says nothing of the bidder but the label', async () => {
    const answer = await app.ask('GET', `/api/venues/${session.venueId}/timeline`, { token: session.agent })
    expect(JSON.stringify(answer.body)).not.toMatch(/示例建设|91440700|1380000|代表1/)
  })
})

test('a clerk of one hall reads the timeline of no other', async () => {
  const { accounts } = app.services
  const clerk = { username: 'clerk.b', name: '乙', roles: ['clerk'] as const, hallIds: ['hother'] }
  await accounts.create({ ...clerk, mustChange: false }, PASSWORD, 'test')
  const token = await app.logIn('clerk.b')
  const venueId = String((await app.ask('GET', '/api/halls/hjiangmen')).at('today.venueId'))
  const answer = await app.ask('GET', `/api/venues/${venueId}/timeline`, { token })
  expect(answer.status).toBe(403)
})
