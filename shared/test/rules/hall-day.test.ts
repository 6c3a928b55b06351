import { hallDate, hallDayFacts, hallDayId, type Hours } from '../../src/rules/hall-day'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const told = (hours: Hours[], date: string) =>
  hallDayFacts({ hallId: 'h', name: 'Hall', hours }, date).hours.map(pair =>
    pair.map(ms => new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16)),
  )

const usual: Hours[] = [
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
  { days: [1, 2, 3, 4, 5], from: '14:00', to: '17:00' },
]

test('a hall’s day begins at 03:00 in Asia/Shanghai', () => {
  expect(hallDate(at('2026-11-23T02:59:59'))).toBe('2026-11-22')
  expect(hallDate(at('2026-11-23T03:00:00'))).toBe('2026-11-23')
  expect(hallDayId('h1', '2026-11-23')).toBe('h1-20261123')
})

test('on a weekday it opens by its hours, on a weekend not at all', () => {
  expect(told(usual, '2026-11-23')).toEqual([
    ['11-23T09:00', '11-23T12:00'],
    ['11-23T14:00', '11-23T17:00'],
  ])
  expect(told(usual, '2026-11-28')).toEqual([])
})

test('hours after midnight belong to the day that they end', () => {
  const night: Hours[] = [
    { days: [1], from: '20:00', to: '24:00' },
    { days: [2], from: '00:00', to: '02:00' },
  ]
  expect(told(night, '2026-11-23')).toEqual([['11-23T20:00', '11-24T02:00']])
  expect(told(night, '2026-11-24')).toEqual([])
})

test('a hall that is always open is open from 03:00 to 03:00', () => {
  const always: Hours[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
  expect(told(always, '2026-11-23')).toEqual([['11-23T03:00', '11-24T03:00']])
})

test('a holiday has no hours, and a date of its own hours has those alone', () => {
  const exceptions = [
    { date: '2026-11-23', hours: [], note: 'holiday' },
    { date: '2026-11-28', hours: [{ from: '09:00', to: '20:00' }] },
  ]
  const hoursOn = (date: string) =>
    hallDayFacts({ hallId: 'h', name: 'Hall', hours: usual, exceptions }, date).hours
  expect(hoursOn('2026-11-23')).toEqual([])
  expect(hoursOn('2026-11-28')).toEqual([[at('2026-11-28T09:00'), at('2026-11-28T20:00')]])
  expect(hoursOn('2026-11-24')).toHaveLength(2)
})
