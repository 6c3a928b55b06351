import { markAfter } from '@paihao/shared/rules/last-mark'
import { waitOf } from '@paihao/shared/rules/estimate'
import { outboxRulebook } from '@paihao/shared/rules/outbox'
import { createNotices } from '../../src/notify/notices'
import { createSender } from '../../src/notify/sender'
import type { Way } from '../../src/notify/way'
import { bidSession, MINUTE, NINE, type Scenario, SECOND } from '../../../shared/test/rules/support/scenario'
import { silentLogger } from '../support/loggers'

type Options = Parameters<typeof createNotices>[0]

let state = outboxRulebook.empty()
const submit = (_: string, command: Parameters<typeof outboxRulebook.decide>[1]) => {
  const decided = outboxRulebook.decide(state, command, Date.now())
  if ('event' in decided) outboxRulebook.evolve(state, decided.event)
  return Promise.resolve(decided)
}

/** A second server, which knows of the first one by the logs alone, and sends of leaving and calls. */
function takeOver(scenario: Scenario, hasLease = true) {
  const sent: { ticketId: string; at: number }[] = []
  const way: Way = {
    ...{ name: 'wechat', sends: kind => kind === 'leave' || kind === 'called', resting: false },
    prepare: ({ ticket: { ticketId } }) =>
      Promise.resolve({
        address: ticketId,
        check: () => Promise.resolve(null),
        send() {
          sent.push({ ticketId, at: Date.now() })
          return Promise.resolve({ outcome: 'sent' as const })
        },
      }),
  }
  const venues = {
    now: Date.now,
    find: () => Promise.resolve({ state: scenario.venue }),
    onCommitted: () => () => undefined,
  } as unknown as Options['venues'] // what is asked of them here
  const outboxes = {
    find: () => Promise.resolve(state),
    open: () => Promise.resolve({ state }),
    submit,
    onCommitted: () => undefined,
    close: () => Promise.resolve(),
  } as unknown as Options['outboxes'] // the same
  const reach = {
    pages: { openedAt: () => Promise.resolve(null) },
    lease: () => Promise.resolve(hasLease),
  } as unknown as Options['reach'] // the same
  const deliveries = { took: () => Promise.resolve(), settled: () => Promise.resolve() }
  const logger = silentLogger
  const sender = createSender({ ...{ venues, outboxes, ways: [way], deliveries, me: 'second', logger } })
  const second = createNotices({ venues, outboxes, reach, sender, me: 'second', logger })
  return { sent, second }
}

beforeEach(() => {
  state = outboxRulebook.empty()
  jest.useFakeTimers({ now: NINE + 6 * MINUTE })
})
afterEach(() => jest.useRealTimers())

it('in a sealed session the server that takes over says at the next five-minute mark that it is time to leave, though nothing happens then', async () => {
  const scenario = bidSession({ visibility: 'sealed', numbering: 'opaque' }, { usualCycle: 4 * MINUTE })
  const before = Array.from({ length: 20 }, (_, i) => scenario.take(`before ${i}`))
  const ann = scenario.take('ann')
  scenario.now = Date.now()
  for (const ticketId of before) scenario.do({ type: 'void', ticketId, reason: 'left' })
  const mark = markAfter(scenario.now)
  const leftUntil = (now: number) => (waitOf(scenario.venue, scenario.ticket(ann), now)?.from ?? 0) - now
  const [now, then] = [leftUntil(scenario.now), leftUntil(mark)]
  expect(then).toBeLessThan(now - 5 * MINUTE)
  const leaveMinutes = Math.max(then, 0) / MINUTE + 1
  await submit('v', { type: 'wish', by: 'holder', ticketId: ann, ahead: 3, leaveMinutes, language: 'en' })

  const { sent, second } = takeOver(scenario)
  second.start(['v'])
  await jest.advanceTimersByTimeAsync(mark - SECOND - Date.now())
  expect(sent).toEqual([])
  await jest.advanceTimersByTimeAsync(2 * SECOND)
  expect(sent.map(({ ticketId }) => ticketId)).toEqual([ann])
  expect(sent[0]?.at).toBeGreaterThanOrEqual(mark)
  await second.close()
})

it('a call that came and went while no server was there to tell of it is noted as such by the one that comes', async () => {
  const scenario = bidSession()
  const ann = scenario.take('ann')
  scenario.take('bea')
  scenario.call()
  scenario.do({ type: 'serve', ticketId: ann })
  const { sent, second } = takeOver(scenario)
  second.start(['v'])
  await jest.advanceTimersByTimeAsync(SECOND)
  expect([...state.notices.values()].filter(({ kind }) => kind === 'called')).toMatchObject([
    { ticketId: ann, status: 'gone' },
  ])
  expect(sent.filter(({ ticketId }) => ticketId === ann)).toEqual([])
  await second.close()
})

it('what a page said while another server was sending is noted as soon as that has failed', async () => {
  const scenario = bidSession()
  const ann = scenario.take('ann')
  scenario.call()
  const { sent, second } = takeOver(scenario, false)
  const about = { id: `${ann}/called/1`, ticketId: ann, kind: 'called', since: NINE } as const
  const said: ((shown: boolean) => void)[] = []
  second.usePages(() => new Promise(resolve => said.push(resolve)))
  const statusNow = () => state.notices.get(about.id)?.status
  second.start(['v'])
  await jest.advanceTimersByTimeAsync(SECOND)
  await submit('v', { type: 'intend', by: 'first', way: 'wechat', ...about })
  said[0]?.(true)
  await jest.advanceTimersByTimeAsync(SECOND)
  expect([said.length, statusNow()]).toEqual([1, 'sending'])
  await submit('v', { type: 'settle', by: 'first', id: about.id, status: 'later', code: -1 })
  await jest.advanceTimersByTimeAsync(2 * SECOND)
  expect([statusNow(), sent]).toEqual(['page', []])
  await second.close()
})
