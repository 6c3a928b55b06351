import type { Board } from '@paihao/shared/contract/venue'
import { createLive } from '../../src/lib/live'
import type { Live } from '../../src/lib/live'
import { createFakeSocket } from '../support/fake-socket'
import type { FakeSocket } from '../support/fake-socket'

const board = (cursor: string, venueId = 'v1'): Board => ({
  venueId,
  cursor,
  name: '江门市行政服务中心',
  state: 'open',
  signsIn: false,
  arrivalRequired: false,
  queues: [],
  counters: [],
  calling: [],
})

let fake: FakeSocket
let live: Live
let seen: string[]
let refused: string[]
let loginsLost: number
let reloads: number

beforeEach(() => {
  jest.useFakeTimers()
  fake = createFakeSocket()
  loginsLost = 0
  reloads = 0
  live = createLive(
    'token',
    () => loginsLost++,
    () => fake.socket,
    () => reloads++,
  )
  seen = []
  refused = []
})

afterEach(() => {
  live.close()
  jest.useRealTimers()
})

const watch = (): (() => void) =>
  live.watch('board', 'v1', {
    onSnapshot: ({ cursor }) => seen.push(cursor),
    onRefused: ({ code }) => refused.push(code),
  })

function answer(cursor: string): void {
  fake.asked.shift()?.ack(null, { ok: true, cursor, snapshot: board(cursor) })
}

test('a topic is asked for once the page is connected, and gives its state', () => {
  watch()
  expect(fake.asked).toEqual([])
  fake.fire('connect')
  expect(fake.asked.map(({ topic }) => topic)).toEqual(['board/v1'])
  answer('1.1')
  expect(seen).toEqual(['1.1'])
  expect(live.link().state).toBe('live')
})

test('what is older than the state shown is dropped', () => {
  watch()
  fake.fire('connect')
  answer('1.9')
  fake.fire('board:changed', board('1.8'))
  fake.fire('board:changed', board('1.10'))
  expect(seen).toEqual(['1.9', '1.10'])
})

test('an answer that was overtaken by a change is dropped', () => {
  watch()
  fake.fire('connect')
  fake.fire('board:changed', board('1.5'))
  answer('1.4')
  expect(seen).toEqual(['1.5'])
})

test('a change of another venue is none of this topic', () => {
  watch()
  fake.fire('connect')
  answer('1.1')
  fake.fire('board:changed', board('1.2', 'v2'))
  expect(seen).toEqual(['1.1'])
})

test('after a lost link every topic is asked for again, and a server that begins anew is believed', () => {
  watch()
  fake.fire('connect')
  answer('7.7')
  fake.fire('disconnect', 'transport close')
  expect(live.link().state).toBe('lost')
  fake.fire('connect')
  answer('1.1')
  expect(seen).toEqual(['7.7', '1.1'])
  expect(live.link().state).toBe('live')
})

test('a server that closes on purpose is connected to again', () => {
  fake.fire('connect')
  fake.fire('disconnect', 'io server disconnect')
  jest.advanceTimersByTime(3_000)
  expect(fake.connects).toBe(1)
})

test('a watch without an answer means a dead line: the page connects anew', () => {
  watch()
  fake.fire('connect')
  fake.asked.shift()?.ack(new Error('timeout'))
  expect(live.link().state).toBe('lost')
  expect(fake.connects).toBe(1)
})

test('an answer that went with the line is left to Socket.IO, which connects anew by itself', () => {
  watch()
  fake.fire('connect')
  fake.fire('disconnect', 'transport close')
  fake.asked.shift()?.ack(new Error('socket has been disconnected'))
  expect(live.link().state).toBe('lost')
  expect(fake.connects).toBe(0)
})

test('a refused topic is told, and asked for again later', () => {
  watch()
  fake.fire('connect')
  fake.asked.shift()?.ack(null, { ok: false, error: { code: 'not_found', message: '没有找到', id: 'e' } })
  expect(refused).toEqual(['not_found'])
  jest.advanceTimersByTime(15_000)
  expect(fake.asked.map(({ topic }) => topic)).toEqual(['board/v1'])
})

test('a hall that moves on to its next day is asked for anew', () => {
  live.watch('hall', 'h1', { onSnapshot: () => undefined, onRefused: () => undefined })
  fake.fire('connect')
  fake.asked.length = 0
  fake.fire('hall:changed', { cursor: '2', hallId: 'h1', venueId: 'h1-d2' })
  expect(fake.asked.map(({ topic }) => topic)).toEqual(['hall/h1'])
})

test('a topic is left on the server only when nobody on the page follows it any more', () => {
  const first = watch()
  const second = watch()
  fake.fire('connect')
  first()
  expect(fake.unwatched).toEqual([])
  second()
  expect(fake.unwatched).toEqual(['board/v1'])
})

test('an ended log-in and an outdated page are told apart from a lost link', () => {
  fake.fire('connect_error', Object.assign(new Error('x'), { data: { code: 'login/required' } }))
  expect(loginsLost).toBe(1)
  fake.fire('connect_error', Object.assign(new Error('x'), { data: { code: 'protocol/outdated' } }))
  expect(live.link().state).toBe('outdated')
  fake.fire('connect_error', new Error('websocket error'))
  expect(live.link().state).toBe('lost')
})

test('a screen whose staff want it to loads its page anew', () => {
  fake.fire('connect')
  fake.fire('device:reload', { deviceId: 'd1' })
  expect(reloads).toBe(1)
})

test('a screen hears how it is set, also when the server said so before anybody listened', () => {
  fake.fire('connect')
  fake.fire('device:settings', { deviceId: 'd1', settings: { volume: 40 } })
  const heard: unknown[] = []
  live.onSettings(({ settings }) => heard.push(settings))
  fake.fire('device:settings', { deviceId: 'd1', settings: { volume: 70 } })
  expect(heard).toEqual([{ volume: 40 }, { volume: 70 }])
})

test('a link is not said to be lost when the page gives it up for another', () => {
  fake.fire('connect')
  const told = jest.fn()
  live.onLink(told)
  live.close()
  fake.fire('disconnect', 'io client disconnect')
  expect(live.link().state).toBe('live')
  expect(told).not.toHaveBeenCalled()
})
