import { createMetrics } from '../../src/http/metrics'
import { createTelling } from '../../src/http/telling'
import type { Seal } from '../../src/venues/seals'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { recordingLogger } from '../support/loggers'
import { until } from '../support/until'

const told = (endpoint: string, id = 'r') => ({ id, endpoint, status: 200, ms: 3 })
const countOf = (text: string, endpoint: string) =>
  Number(new RegExp(`_count\\{endpoint="${endpoint}",[^}]*\\} (\\d+)`).exec(text)?.[1] ?? 0)

/** One venue `b`, sealed as the test says. */
function stage() {
  const { logger, lines } = recordingLogger()
  const metrics = createMetrics()
  let [now, deadline, isInMemory] = [1000, 2000, true]
  const seal = (): Seal | null => (now < deadline ? { venueId: 'b', until: deadline } : null)
  const telling = createTelling({
    ...{ metrics, logger, now: () => now },
    sealOf: id => (isInMemory && id.startsWith('b') ? seal() : null),
    findSeal: () => Promise.resolve(seal()),
    lastSeal: seal,
  })
  return {
    ...{ telling, lines },
    count: async (endpoint: string) => countOf(await metrics.text(), endpoint),
    set(more: { now?: number; deadline?: number; isInMemory?: boolean }) {
      now = more.now ?? now
      deadline = more.deadline ?? deadline
      isInMemory = more.isInMemory ?? isInMemory
    },
  }
}

it('what is asked of a sealed session is told from its deadline on, of anything else at once', async () => {
  const { telling, lines, count, set } = stage()
  telling.answered({ queueId: 'b.A' }, told('takeTicket', 'sealed'), 'holder')
  telling.answered({ queueId: 'h.A' }, told('takeTicket', 'hall'), 'holder')
  expect(await count('takeTicket')).toBe(1)
  expect(lines.join('')).not.toContain('"id":"sealed"')
  expect(lines.join('')).toContain('"id":"hall"')
  set({ now: 2000 })
  expect(await count('takeTicket')).toBe(2)
  expect(lines.join('')).toContain('"id":"sealed"')
  telling.close()
})

it('a session that left memory, or whose deadline was put off, keeps its seal', async () => {
  const { telling, count, set } = stage()
  telling.answered({ ticketId: 'b.t' }, told('getTicket'), 'holder')
  set({ isInMemory: false })
  expect(await count('getTicket')).toBe(0)
  set({ deadline: 3000, now: 2500 })
  expect(await count('getTicket')).toBe(0)
  set({ now: 3000 })
  expect(await count('getTicket')).toBe(1)
  telling.close()
})

it('what a phone asks that names no venue is told from the deadline of the last sealed session on, what staff ask at once', async () => {
  const { telling, lines, count, set } = stage()
  telling.answered({}, told('logInGuest', 'phone'), 'holder')
  telling.answered({}, told('logInStaff', 'desk'), 'other')
  expect([await count('logInGuest'), await count('logInStaff')]).toEqual([0, 1])
  expect(lines.join('')).not.toContain('"id":"phone"')
  set({ now: 2000 })
  expect(await count('logInGuest')).toBe(1)
  telling.answered({}, told('logInGuest'), 'holder')
  expect(await count('logInGuest')).toBe(2)
  telling.close()
})

it('of more lines than are kept the number is told', async () => {
  const { telling, lines, count, set } = stage()
  for (let i = 0; i < 10_001; i++) telling.answered({ queueId: 'b.A' }, told('takeTicket'), 'holder')
  set({ now: 2000 })
  expect(await count('takeTicket')).toBe(10_001)
  expect(lines).toHaveLength(5_002)
  expect(lines[0]).toContain('"dropped":5000')
  telling.close()
})

describe('on a server', () => {
  const { logger, lines } = recordingLogger()
  let app: TestApp
  beforeAll(async () => {
    app = await startApp({ seed: true, logger })
  })
  afterAll(() => app.close())

  const metrics = async () => String((await app.ask('GET', '/metrics')).body)
  const linesOf = (endpoint: string) => lines.filter(line => line.includes(`"endpoint":"${endpoint}"`)).length

  it('no take, call or arrival in a sealed session steps a metric or writes a line before the deadline', async () => {
    const deadline = new Date(Date.now() + 6000).toISOString()
    const session = await openSession(app, { deadline, policy: { visibility: 'sealed' } })
    const read = async () => {
      const text = await metrics()
      const names = [
        'logInGuest',
        'myTickets',
        'takeTicket',
        'callNext',
        'arriveTicket',
        'getTicket',
        'listVenueTickets',
      ]
      return names.map(name => [countOf(text, name), linesOf(name)])
    }
    const before = await read()
    const { ticketId, token } = await session.take(1)
    await session.take(2)
    await app.ask('GET', `/api/tickets/${ticketId}`, { token })
    await app.ask('GET', '/api/me/tickets', { token })
    await session.move(ticketId, 'arrive')
    await app.ask('GET', `/api/venues/${session.venueId}/tickets`, { token: session.agent })
    await session.call()
    expect(await read()).toEqual(before)
    expect(Date.now()).toBeLessThan(Date.parse(deadline))
    await until(async () => countOf(await metrics(), 'takeTicket') === 2 && linesOf('takeTicket') === 2, {
      what: 'the takes to be told',
      withinMs: 15_000,
    })
  })
})
