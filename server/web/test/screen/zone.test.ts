import type { Board } from '@paihao/shared/contract/venue'
import { isNight } from '../../src/screen/settings/use-theme'
import { pageOf, zoneOf } from '../../src/screen/zone'
import { call } from '../support/tickets'

const counters = (n: number): Board['counters'] =>
  Array.from({ length: n }, (_, i) => ({ counterId: `c${i + 1}`, name: `${i + 1} 号窗口` }))

const board: Board = {
  venueId: 'v1',
  cursor: '1',
  name: '江门市行政服务中心',
  state: 'open',
  signsIn: false,
  arrivalRequired: false,
  queues: ['A', 'B'].map(prefix => ({
    queueId: `v1.${prefix}`,
    prefix,
    name: prefix,
    state: 'open',
    waiting: 0,
  })),
  counters: [
    { counterId: 'c1', name: '1 号窗口', queueIds: ['v1.A'] },
    { counterId: 'c2', name: '2 号窗口', queueIds: ['v1.B'] },
  ],
  calling: [call('A001', 0, 1), call('B001', 0, 2)],
}

test('a screen shows and speaks the counters of its zone only', () => {
  const zone = zoneOf(board, ['c2'])
  expect(zone.counters.map(({ counterId }) => counterId)).toEqual(['c2'])
  expect(zone.calling.map(({ label }) => label)).toEqual(['B001'])
  expect(zone.queues.map(({ prefix }) => prefix)).toEqual(['B'])
})

test('a zone whose counters are all gone shows everything rather than nothing', () => {
  expect(zoneOf(board, ['c9'])).toBe(board)
  expect(zoneOf(board, [])).toBe(board)
})

test('more counters than are legible take turns, and each has its turn', () => {
  const many = counters(30)
  const seen = [0, 10_000, 20_000].flatMap(now => pageOf(many, now).shown)
  expect(seen).toEqual(many)
  expect(pageOf(many, 30_000)).toMatchObject({ page: 1, pages: 3 })
  expect(pageOf(counters(12), 10_000)).toMatchObject({ page: 1, pages: 1 })
})

test('it is night from seven in the evening to seven in the morning in Shanghai, unless staff say otherwise', () => {
  const at = (time: string): number => Date.parse(`2026-11-23T${time}+08:00`)
  expect(
    ['06:59', '07:00', '18:59', '19:00', '00:00'].map(time => isNight('auto', at(`${time}:00`))),
  ).toEqual([true, false, false, true, true])
  expect(isNight('day', at('23:00:00'))).toBe(false)
  expect(isNight('night', at('12:00:00'))).toBe(true)
})
