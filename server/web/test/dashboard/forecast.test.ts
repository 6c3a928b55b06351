import { forecastOf, paceOf } from '../../src/dashboard/live/forecast'
import { at, nine, ticket } from '../support/tickets'

const MINUTE = 60_000

test('before two calls the pace is five minutes a visitor and counter', () => {
  expect(paceOf([], 1)).toBe(5 * MINUTE)
  expect(paceOf([ticket({ label: 'A001', calledAt: at(0) })], 2)).toBe(2.5 * MINUTE)
})

test('the pace is the mean time between the latest calls', () => {
  const called = [0, 2, 6].map((minutes, i) => ticket({ label: `A00${i}`, calledAt: at(minutes) }))
  expect(paceOf(called, 1)).toBe(3 * MINUTE)
})

test('who cannot all be served before the deadline is told early', () => {
  expect(forecastOf(18, 3 * MINUTE, nine, nine + 60 * MINUTE)).toEqual({
    waiting: 18,
    through: nine + 54 * MINUTE,
    late: false,
  })
  expect(forecastOf(21, 3 * MINUTE, nine, nine + 60 * MINUTE).late).toBe(true)
  expect(forecastOf(500, 3 * MINUTE, nine, null).late).toBe(false)
})
