import { createClock } from '../../src/lib/clock'
import type { Fared } from '../../src/lib/network'
import { createTransport } from '../../src/lib/transport'
import { createStubApi } from '../support/stub-api'
import { phone } from '../support/taro'

const heard: Fared[] = []
const carry = createTransport(
  createClock(() => Date.now()),
  fared => heard.push(fared),
)
const ask = () => carry({ method: 'GET', url: '/api/halls', headers: {} })

beforeEach(() => {
  heard.length = 0
  phone.reset(createStubApi())
})
afterEach(() => jest.useRealTimers())

it('tells of an answer', async () => {
  await ask()
  expect(heard).toEqual(['answered'])
})

it('tells of a request that fails', async () => {
  phone.isOnline = false
  await expect(ask()).rejects.toThrow()
  expect(heard).toEqual(['failed'])
})

it('tells of a slow request while it is still waited for, and of its answer', async () => {
  jest.useFakeTimers()
  let letGo = (): void => undefined
  phone.holdsBack = () => new Promise(resolve => (letGo = resolve))
  const answer = ask()
  await jest.advanceTimersByTimeAsync(3_000)
  expect(heard).toEqual(['slow'])
  letGo()
  await answer
  expect(heard).toEqual(['slow', 'answered'])
})
