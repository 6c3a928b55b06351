import { markAfter } from '@paihao/shared/rules/last-mark'
import { waitOf } from '@paihao/shared/rules/estimate'
import { outboxRulebook } from '@paihao/shared/rules/outbox'
import { createNotices } from '../../src/notify/notices'
import { createSender } from '../../src/notify/sender'
import type { Way } from '../../src/notify/way'
import { bidSession, MINUTE, NINE, SECOND } from '../../../shared/test/rules/support/scenario'
import { silentLogger } from '../support/loggers'

type Options = Parameters<typeof createNotices>[0]

const state = outboxRulebook.empty()
const submit = (_: string, command: Parameters<typeof outboxRulebook.decide>[1]) => {
  const decided = outboxRulebook.decide(state, command, Date.now())
  if ('event' in decided) outboxRulebook.evolve(state, decided.event)
  return Promise.resolve(decided)
}

beforeEach(() => jest.useFakeTimers({ now: NINE + 6 * MINUTE }))
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

  const sent: { ticketId: string; at: number }[] = []
  const way: Way = {
    ...{ name: 'wechat', sends: kind => kind === 'leave', resting: false },
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
    lease: () => Promise.resolve(true),
  } as unknown as Options['reach'] // the same
  const deliveries = { took: () => Promise.resolve(), settled: () => Promise.resolve() }
  const logger = silentLogger
  const sender = createSender({ ...{ venues, outboxes, ways: [way], deliveries, me: 'second', logger } })
  const second = createNotices({ venues, outboxes, reach, sender, me: 'second', logger })
  second.start(['v'])
  await jest.advanceTimersByTimeAsync(mark - SECOND - Date.now())
  expect(sent).toEqual([])
  await jest.advanceTimersByTimeAsync(2 * SECOND)
  expect(sent.map(({ ticketId }) => ticketId)).toEqual([ann])
  expect(sent[0]?.at).toBeGreaterThanOrEqual(mark)
  await second.close()
})
