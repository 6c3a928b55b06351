import type { Calling } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import { act, render, screen, within } from '@testing-library/react'
import { LiveContext } from '../../src/lib/use-live'
import { BoardOfHall, BoardOfVenue } from '../../src/screen/board-page'
import { createFakeLive } from '../support/fake-live'
import type { FakeLive } from '../support/fake-live'
import { call } from '../support/tickets'

const board = (cursor: string, calling: Calling[] = []): Board => ({
  venueId: 'v1',
  cursor,
  name: '江门市行政服务中心',
  state: 'open',
  signsIn: false,
  arrivalRequired: false,
  queues: [{ queueId: 'v1.A', prefix: 'A', name: '社会保险', state: 'open', waiting: 3 }],
  counters: [{ counterId: 'c1', name: '1 号窗口' }],
  calling,
})

let fake: FakeLive

beforeEach(() => {
  jest.useFakeTimers()
  fake = createFakeLive()
})
afterEach(() => jest.useRealTimers())

const newest = (): string | null | undefined => document.querySelector('.is-new .label')?.textContent

function show(first: Board): void {
  render(
    <LiveContext.Provider value={fake.live}>
      <BoardOfVenue venueId="v1" api={null} />
    </LiveContext.Provider>,
  )
  act(() => fake.tell('board', 'v1', first))
}

test('a new call is marked for five seconds, and then the picture is still', () => {
  show(board('1'))
  act(() => fake.tell('board', 'v1', board('2', [call('A001', 1)])))
  expect(newest()).toBe('A001')
  act(() => jest.advanceTimersByTime(5_000))
  expect(newest()).toBeUndefined()
  expect(screen.getAllByText('A001')).toHaveLength(2)
})

test('what was called before the screen was switched on is not marked as new', () => {
  show(board('1', [call('A001', 1)]))
  expect(newest()).toBeUndefined()
})

test('a lost link is said, and the last state stays', () => {
  show(board('1', [call('A001', 1)]))
  act(() => fake.link('lost'))
  expect(screen.getByRole('alert').textContent).toMatch(/连接中断/)
  expect(screen.getAllByText('A001')).not.toHaveLength(0)
  act(() => fake.link('live'))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a call out of order shows its reason', () => {
  show(board('1', [{ ...call('A009', 1), reason: '行动不便' }]))
  expect(screen.getByText('非顺序叫号：行动不便')).toBeTruthy()
})

test('a hall’s screen moves on to the next day by itself', () => {
  render(
    <LiveContext.Provider value={fake.live}>
      <BoardOfHall hallId="h1" api={null} />
    </LiveContext.Provider>,
  )
  // Of a hall's snapshot the screen reads the day's venue alone.
  const day = (venueId: string) => ({ today: { venueId } }) as never
  act(() => fake.tell('hall', 'h1', day('v1')))
  act(() => fake.tell('board', 'v1', board('1', [call('A001', 1)])))
  expect(screen.getAllByText('A001')).not.toHaveLength(0)
  act(() => fake.tell('hall', 'h1', day('v2')))
  act(() => fake.tell('board', 'v2', { ...board('1'), venueId: 'v2' }))
  expect(screen.queryByText('A001')).toBeNull()
})

test('from the deadline on the screen shows the opening, and no code to take a number with', () => {
  jest.setSystemTime(Date.parse('2026-11-23T09:59:59+08:00'))
  show({ ...board('1', [call('B003', 1)]), deadline: '2026-11-23T10:00:00+08:00' })
  expect(screen.queryByText(/现在开标/)).toBeNull()
  expect(screen.getByRole('img', { name: '扫码取号' })).toBeTruthy()
  act(() => jest.advanceTimersByTime(1_000))
  expect(screen.getByText(/现在开标/)).toBeTruthy()
  expect(screen.queryByRole('img', { name: '扫码取号' })).toBeNull()
  // Who stands at a counter then still does.
  expect(screen.getByText('B003')).toBeTruthy()
  // When nobody does any more, no counter invites as free.
  act(() => fake.tell('board', 'v1', { ...board('2'), deadline: '2026-11-23T10:00:00+08:00' }))
  expect(screen.queryByText('空闲')).toBeNull()
  expect(screen.getByText(/现在开标/)).toBeTruthy()
})

test('what was drawn just now is shown in its order, until the first call', () => {
  const drawn = {
    at: '2026-11-23T01:00:00.000Z',
    number: '6174',
    queues: [{ queueId: 'v1.A', labels: ['A507', 'A112'] }],
  }
  show({ ...board('1'), drawn })
  expect(screen.getByText(/6174/)).toBeTruthy()
  const shown = within(screen.getByRole('status', { name: '抽签结果' })).getAllByRole('listitem')
  expect(shown.map(({ textContent }) => textContent)).toEqual(['A507', 'A112'])
  act(() => fake.tell('board', 'v1', { ...board('2', [call('A507', 1)]), drawn }))
  expect(screen.queryByRole('status', { name: '抽签结果' })).toBeNull()
})

test('at the opening of a sealed session what was drawn stands below it', () => {
  jest.setSystemTime(Date.parse('2026-11-23T10:00:00+08:00'))
  const drawn = {
    at: '2026-11-23T01:00:00.000Z',
    queues: [{ queueId: 'v1.A', labels: ['A507', 'A112'] }],
  }
  show({ ...board('1', [call('A507', 1)]), deadline: '2026-11-23T10:00:00+08:00', drawn })
  expect(screen.getByText(/现在开标/)).toBeTruthy()
  const shown = within(screen.getByRole('status', { name: '抽签结果' })).getAllByRole('listitem')
  expect(shown.map(({ textContent }) => textContent)).toEqual(['A507', 'A112'])
})

describe('at the opening', () => {
  const opened = (cursor: string, names?: true): Board => ({
    ...board(cursor),
    deadline: new Date(Date.now() - 1000).toISOString(),
    ...(names === undefined ? {} : { names }),
  })
  const asked = jest.fn()
  /** So many have delivered in the one lot, as the server tells it when asked. */
  function serve(count: number): void {
    const bidders = Array.from({ length: count }, (_, i) => ({
      label: `A${100 + i}`,
      companyName: `示例建设${i}有限公司`,
    }))
    const text = () => Promise.resolve(JSON.stringify({ queues: [{ queueId: 'v1.A', bidders }] }))
    globalThis.fetch = url => {
      asked(url)
      return Promise.resolve({ status: 200, headers: new Headers(), text } as Response) // what the page reads of it
    }
  }
  const answered = () => act(() => jest.advanceTimersByTimeAsync(0))
  beforeEach(() => asked.mockClear())

  test('the names of those who delivered stand on it where the session shows them, and follow what is written up', async () => {
    serve(3)
    show(opened('1.5', true))
    await answered()
    expect(screen.getByText('示例建设2有限公司')).toBeTruthy()
    serve(4)
    act(() => fake.tell('board', 'v1', opened('1.6', true)))
    await answered()
    expect(screen.getByText('示例建设3有限公司')).toBeTruthy()
  })

  test('more names than fit take turns', async () => {
    serve(13)
    show(opened('1.5', true))
    await answered()
    const seen = () => document.querySelectorAll('.screen-names li').length
    const first = seen()
    await act(() => jest.advanceTimersByTimeAsync(10_000))
    expect([first, seen()].sort((a, b) => b - a)).toEqual([10, 3])
  })

  test('nobody is asked for names that the session does not show', async () => {
    serve(3)
    show(opened('1.5'))
    await answered()
    expect(asked).not.toHaveBeenCalled()
    expect(document.querySelector('.screen-names')).toBeNull()
  })

  test('where fewer than three have delivered no opening is announced, of that lot or at all', () => {
    const [lot] = opened('1.5').queues
    if (lot === undefined) throw new Error('no lot')
    const few = { ...lot, queueId: 'v1.B', name: '检测', tooFew: true }
    show({ ...opened('1.5'), queues: [lot, few] })
    expect(screen.getByText('不足三家，不予开标：检测')).toBeTruthy()
    expect(screen.getByText('投标截止，现在开标')).toBeTruthy()
    act(() => fake.tell('board', 'v1', { ...opened('1.6'), queues: [few] }))
    expect(screen.getByText('投标截止，不足三家，不予开标')).toBeTruthy()
    expect(screen.queryByText('投标截止，现在开标')).toBeNull()
  })
})
