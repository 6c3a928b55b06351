import { ApiError } from '@paihao/shared/contract/client'
import type { DeskCommand } from '../../src/dashboard/live/desk-command'
import { createOutbox } from '../../src/dashboard/live/outbox'
import type { NotDone } from '../../src/dashboard/live/outbox'
import { nine } from '../support/tickets'

const unreachable = new ApiError('network', 'no answer', 0)
const refused = new ApiError('ticket/wrong_state', '不能这样做', 409)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

let presses = 0
function command(key: DeskCommand['key'], label: string, at = nine): DeskCommand {
  return { key, label, ticketId: `v1.${label}`, queueId: 'v1.A', idempotencyKey: `k${++presses}`, at }
}

/** A desk whose server answers as told: a failure, or the label of the ticket that came of it. */
function setUp(answers: (Error | string)[], before: readonly DeskCommand[] = []) {
  let stored: string | null = before.length === 0 ? null : JSON.stringify(before)
  const sent: string[] = []
  const told: string[] = []
  const outbox = createOutbox({
    kept: { get: () => stored, set: value => (stored = value) },
    send({ idempotencyKey }) {
      sent.push(idempotencyKey)
      const answer = answers.shift()
      if (answer === undefined) return new Promise<{ ticketId: string }>(() => undefined)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ ticketId: `v1.${answer}` })
    },
    onDone: ({ key }, { ticketId }) => told.push(`${key} ${ticketId}`),
    onNotDone: ({ key }, { why }: NotDone) => told.push(`${key} ${why}`),
    now: () => nine + 60_000,
  })
  return { outbox, sent, told, kept: () => stored }
}

const settle = () => jest.advanceTimersByTimeAsync(0)

test('keys are sent one after another, in the order of pressing', async () => {
  const { outbox, sent, told } = setUp(['A001', 'A001'])
  const [call, serve] = [command('call', 'A001'), command('serve', 'A001')]
  outbox.press(call)
  outbox.press(serve)
  expect(sent).toEqual([call.idempotencyKey])
  expect(outbox.waiting().map(one => one.command.key)).toEqual(['call', 'serve'])
  await settle()
  expect(sent).toEqual([call.idempotencyKey, serve.idempotencyKey])
  expect(told).toEqual(['call v1.A001', 'serve v1.A001'])
  expect(outbox.waiting()).toEqual([])
})

test('without an answer the very same request is sent again, until there is one', async () => {
  const { outbox, sent, told } = setUp([unreachable, unreachable, 'A001'])
  outbox.press(command('serve', 'A001'))
  await settle()
  expect(outbox.waiting()[0]?.unanswered).toBe(true)
  await jest.advanceTimersByTimeAsync(4_000)
  expect(sent).toHaveLength(3)
  expect(new Set(sent).size).toBe(1)
  expect(told).toEqual(['serve v1.A001'])
})

test('when the network comes back, nobody waits for the next attempt', async () => {
  const { outbox, told } = setUp([unreachable, 'A001'])
  outbox.press(command('serve', 'A001'))
  await settle()
  outbox.hurry()
  await settle()
  expect(told).toEqual(['serve v1.A001'])
})

test('a refusal takes along what was pressed for the same ticket, and nothing else', async () => {
  const { outbox, told } = setUp([refused, 'B001'])
  outbox.press(command('serve', 'A001'))
  outbox.press(command('finish', 'A001'))
  outbox.press(command('serve', 'B001'))
  await settle()
  expect(told).toEqual(['serve refused', 'finish dropped', 'serve v1.B001'])
})

test('what was pressed for the one expected is not done to another who was called instead', async () => {
  const { outbox, sent, told } = setUp(['A002'])
  outbox.press(command('call', 'A001'))
  outbox.press(command('serve', 'A001'))
  await settle()
  expect(sent).toHaveLength(1)
  expect(told).toEqual(['call v1.A002', 'serve dropped'])
})

test('after a reload the unconfirmed keys go on under their old Idempotency-Keys', async () => {
  const kept = [command('call', 'A001'), command('serve', 'A001')]
  const { sent, told } = setUp(['A001', 'A001'], kept)
  await settle()
  expect(sent).toEqual(kept.map(({ idempotencyKey }) => idempotencyKey))
  expect(told).toEqual(['call v1.A001', 'serve v1.A001'])
})

test('a key that is ten minutes old is not sent any more, and says so', async () => {
  const { sent, told, kept } = setUp([], [command('call', 'A001', nine - 11 * 60_000)])
  await settle()
  expect(sent).toEqual([])
  expect(told).toEqual(['call stale'])
  expect(kept()).toBeNull()
})

test('what is unconfirmed is kept until it is confirmed', async () => {
  const { outbox, kept } = setUp([unreachable, 'A001'])
  outbox.press(command('serve', 'A001'))
  await settle()
  expect(kept()).toContain('v1.A001')
  outbox.hurry()
  await settle()
  expect(kept()).toBeNull()
})

test('a log-in that has ended keeps the keys for the next one', async () => {
  const { outbox, told, kept } = setUp([new ApiError('login/required', '请重新登录', 401)])
  outbox.press(command('serve', 'A001'))
  await settle()
  expect(told).toEqual([])
  expect(kept()).toContain('serve')
})
