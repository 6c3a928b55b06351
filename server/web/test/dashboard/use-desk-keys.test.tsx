import { ApiError } from '@paihao/shared/contract/client'
import { act, renderHook, screen } from '@testing-library/react'
import { App } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { useDeskKeys } from '../../src/dashboard/live/use-desk-keys'
import { settled } from '../support/settled'

const unreachable = new ApiError('network', 'no answer', 0)
const frame = ({ children }: { children: ReactNode }): ReactElement => <App>{children}</App>
const setUp = () => renderHook(useDeskKeys, { wrapper: frame }).result

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** What a key sends: fails as told, then succeeds, and notes under which key each attempt was made. */
function sender(failures: Error[]) {
  const attempts: string[] = []
  const send = (idempotencyKey: string): Promise<void> => {
    attempts.push(idempotencyKey)
    const failure = failures.shift()
    return failure === undefined ? Promise.resolve() : Promise.reject(failure)
  }
  return { send, attempts }
}

test('a key is unconfirmed until the server has answered', async () => {
  const keys = setUp()
  let answer: () => void = () => undefined
  const send = (): Promise<void> => new Promise(resolve => (answer = resolve))
  await settled(() => void keys.current.press('serve', send))
  expect(keys.current.pending).toEqual({ key: 'serve', unanswered: false })
  await settled(() => answer())
  expect(keys.current.pending).toBeNull()
})

test('while one key is unconfirmed, no other is sent', async () => {
  const keys = setUp()
  const other = sender([])
  await settled(() => void keys.current.press('call', () => new Promise(() => undefined)))
  await settled(() => void keys.current.press('call', other.send))
  expect(other.attempts).toEqual([])
})

test('without an answer the very same request is sent again, until there is one', async () => {
  const keys = setUp()
  const { send, attempts } = sender([unreachable, unreachable])
  let done: boolean | null = null
  await settled(() => void keys.current.press('call', send).then(result => (done = result)))
  expect(keys.current.pending).toEqual({ key: 'call', unanswered: true })
  await act(() => jest.advanceTimersByTimeAsync(2_000))
  await act(() => jest.advanceTimersByTimeAsync(2_000))
  expect(attempts).toHaveLength(3)
  expect(new Set(attempts).size).toBe(1)
  expect(done).toBe(true)
  expect(keys.current.pending).toBeNull()
})

test('a refusal ends it, in the words of the server', async () => {
  jest.useRealTimers()
  const keys = setUp()
  const { send, attempts } = sender([new ApiError('queue/empty', '目前没有可叫的号。', 409)])
  await settled(() => void keys.current.press('call', send))
  expect(attempts).toHaveLength(1)
  expect(keys.current.pending).toBeNull()
  expect(await screen.findByText('目前没有可叫的号。')).toBeTruthy()
})

test('the next press is another request', async () => {
  const keys = setUp()
  const { send, attempts } = sender([])
  await settled(() => void keys.current.press('call', send))
  await settled(() => void keys.current.press('call', send))
  expect(new Set(attempts).size).toBe(2)
})
