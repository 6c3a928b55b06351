import type { Forecast } from '@paihao/shared/contract/queue'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useDesk } from '../../src/dashboard/live/use-desk'
import { LiveContext } from '../../src/lib/use-live'
import { createFakeLive } from '../support/fake-live'

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
const api = {
  call: (name: string) =>
    Promise.resolve(name === 'getQueue' ? snapshot(lateNow) : { tickets: [], next: null }),
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('in a room where nobody acts, what is expected is asked for again all the same', async () => {
  const fake = createFakeLive()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>
      <LiveContext.Provider value={fake.live}>{children}</LiveContext.Provider>
    </QueryClientProvider>
  )
  const { result, unmount } = renderHook(() => useDesk('v', ['v.A']), { wrapper })
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
