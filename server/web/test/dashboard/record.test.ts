import { recordOf } from '../../src/dashboard/live/record'
import { at, ticket } from '../support/tickets'

test('the record tells what happened, newest first, with counter and reason', () => {
  const lines = recordOf(
    [
      ticket({
        label: 'A001',
        state: 'void',
        takenAt: at(0),
        calledAt: at(2),
        calls: 2,
        counterName: '1 号窗口',
        endedAt: at(3),
        reason: '重复登记',
      }),
    ],
    10,
  )
  expect(lines.map(({ did, counterName, reason }) => [did, counterName, reason])).toEqual([
    ['void', '1 号窗口', '重复登记'],
    ['recall', '1 号窗口', null],
    ['take', null, null],
  ])
})

test('the record is cut to what the page shows', () => {
  const many = Array.from({ length: 30 }, (_, i) => ticket({ label: `A${i}`, takenAt: at(i) }))
  const lines = recordOf(many, 5)
  expect(lines.map(({ label }) => label)).toEqual(['A29', 'A28', 'A27', 'A26', 'A25'])
})
