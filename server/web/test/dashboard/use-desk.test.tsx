import { ApiError } from '@paihao/shared/contract/client'
import type { Forecast } from '@paihao/shared/contract/queue'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useDesk } from '../../src/dashboard/live/use-desk'
import { LiveContext } from '../../src/lib/use-live'
import { createFakeLive } from '../support/fake-live'
import { ticket } from '../support/tickets'

const forecast = (late: number): Forecast => ({
  ...{ waiting: 3, late, tight: late, counters: late === 0 ? 0 : 1 },
  ...{ served: null, callBy: null },
})
const queue = { queueId: 'v.A', venueId: 'v', prefix: 'A', name: 'A', state: 'open' } as const
const snapshot = (late: number) => ({
  ...{ queue, cursor: '1.5', calling: [], waiting: 3, forecast: forecast(late) },
})

let lateNow = 0
jest.mock('../../src/dashboard/login/login-context', () => ({
  useApi: () => api,
}))
interface Given {
  params?: { ticketId?: string }
  query?: { state?: string; label?: string; after?: string; limit?: number }
}
/** Of so many that are done that it is on no list. */
const longOver = ticket({ label: 'A007', state: 'done', venueId: 'v' })
/** Who has registered for the draw, in the server's pages. */
let registered: StaffTicket[] = []
const api = {
  call(name: string, { params = {}, query = {} }: Given = {}) {
    if (name === 'getQueue') return Promise.resolve(snapshot(lateNow))
    if (name === 'getTicket')
      return params.ticketId === longOver.ticketId
        ? Promise.resolve({ ticket: longOver })
        : Promise.reject(new ApiError('not_found', '', 404))
    const { state, label, after, limit = 100 } = query
    if (label !== undefined)
      return Promise.resolve({ tickets: label === longOver.label ? [longOver] : [], next: null })
    if (state !== 'registered') return Promise.resolve({ tickets: [], next: null })
    const start = after === undefined ? 0 : registered.findIndex(({ ticketId }) => ticketId === after) + 1
    const tickets = registered.slice(start, start + limit)
    return Promise.resolve({
      tickets,
      next: start + limit < registered.length ? tickets.at(-1)?.ticketId : null,
    })
  },
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function open(focusId: string | null = null) {
  const fake = createFakeLive()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>
      <LiveContext.Provider value={fake.live}>{children}</LiveContext.Provider>
    </QueryClientProvider>
  )
  return { fake, ...renderHook(() => useDesk('v', ['v.A'], focusId), { wrapper }) }
}

test('everybody who has registered for a draw is there, however many pages that takes', async () => {
  registered = Array.from({ length: 451 }, (_, i) => ticket({ label: `R${i}`, state: 'registered' }))
  const { result, unmount } = open()
  await act(() => jest.advanceTimersByTimeAsync(1000))
  expect(result.current.desk.registered).toHaveLength(451)
  unmount()
})

test('a number that was served long ago is found by label or code, and stays in hand', async () => {
  const { result, unmount } = open(longOver.ticketId)
  await act(() => jest.advanceTimersByTimeAsync(1000))
  expect(result.current.desk.all.get(longOver.ticketId)).toEqual(longOver)
  const { find } = result.current
  expect(await find({ label: 'A007' })).toEqual(longOver)
  expect(await find({ ticketId: longOver.ticketId })).toEqual(longOver)
  expect(await find({ label: 'A008' })).toBeNull()
  expect(await find({ ticketId: 'another' })).toBeNull()
  unmount()
})

test('in a room where nobody acts, what is expected is asked for again all the same', async () => {
  const { fake, result, unmount } = open()
  await act(() => jest.advanceTimersByTimeAsync(100))
  act(() => fake.tell('queue', 'v.A', snapshot(0)))
  await act(() => jest.advanceTimersByTimeAsync(1000))
  expect(result.current.forecasts.get('v.A')?.late).toBe(0)
  lateNow = 2
  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(result.current.forecasts.get('v.A')?.late).toBe(2)
  act(() => fake.tell('queue', 'v.A', snapshot(1)))
  await act(() => jest.advanceTimersByTimeAsync(1000))
  expect(result.current.forecasts.get('v.A')?.late).toBe(1)
  unmount()
})
