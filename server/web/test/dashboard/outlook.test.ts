import type { Forecast } from '@paihao/shared/contract/queue'
import { outlookOf } from '../../src/dashboard/live/outlook'
import { at, nine } from '../support/tickets'

const forecast = (given: Partial<Forecast>): Forecast => ({
  ...{ waiting: 3, served: { from: at(10), to: at(20) }, late: 0, tight: 0, callBy: at(40), counters: 0 },
  ...given,
})

test('of several queues the last to be through counts, and the earliest start', () => {
  expect(
    outlookOf([forecast({}), forecast({ served: { from: at(15), to: at(30) }, callBy: at(35) })]),
  ).toEqual({
    waiting: 6,
    served: { from: nine + 15 * 60_000, to: nine + 30 * 60_000 },
    late: 0,
    tight: 0,
    callBy: nine + 35 * 60_000,
    counters: 0,
  })
})

test('the queue in the greatest need says how many counters are missing', () => {
  expect(outlookOf([forecast({ counters: 1, tight: 2 }), forecast({ counters: 3, tight: 4 })])).toMatchObject(
    {
      tight: 6,
      counters: 3,
    },
  )
  expect(outlookOf([forecast({ counters: null }), forecast({})]).counters).toBeNull()
})

test('where nobody waits there is nothing to foretell', () => {
  expect(outlookOf([forecast({ waiting: 0, served: null, callBy: null })])).toMatchObject({
    waiting: 0,
    served: null,
    callBy: null,
  })
})
